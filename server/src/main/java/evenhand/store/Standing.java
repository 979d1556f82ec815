package evenhand.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a finding stands after all that was decided about it.
///
/// @param settled the decision that put it so; null while nothing was decided
/// @param assignee who is to see to it
public record Standing(
    State state, @Nullable Decision settled, @Nullable String assignee, List<Decision> comments) {
  /// The names are a contract.
  public enum State {
    OPEN,
    ACCEPTED,
    DISMISSED
  }

  /// The last word about a finding counts, whether it was about this place or about its words.
  ///
  /// @param all the decisions about its report, in their order
  /// @param key of the finding
  /// @param words the key of the same words anywhere in the report
  public static Standing of(List<Decision> all, String key, String words) {
    State state = State.OPEN;
    Decision settled = null;
    String assignee = null;
    var comments = new java.util.ArrayList<Decision>();
    for (Decision decision : all) {
      String wanted =
          switch (decision.scope()) {
            case HERE -> key;
            case REPORT -> words;
          };
      if (!decision.target().equals(wanted)) {
        continue;
      }
      switch (decision.act()) {
        case ACCEPTED -> state = State.ACCEPTED;
        case DISMISSED -> state = State.DISMISSED;
        case REOPENED -> state = State.OPEN;
        case COMMENTED -> comments.add(decision);
        case ASSIGNED -> assignee = decision.assignee();
        case SIGNED, WITHDRAWN -> {}
      }
      if (decision.act().settles()) {
        settled = decision;
      }
    }
    return new Standing(state, settled, assignee, List.copyOf(comments));
  }
}

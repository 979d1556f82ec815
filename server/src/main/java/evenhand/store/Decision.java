package evenhand.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided, by whom and when. The component names are a contract.
///
/// @param revision of the draft that was signed off
/// @param left what was open when it was signed off, a line each
/// @param found everything the checks found when it was signed off, whatever was decided about it;
///   null where that was not kept
public record Decision(
    long id,
    Act act,
    Scope scope,
    String target,
    Deciding.@Nullable About about,
    String note,
    @Nullable String assignee,
    @Nullable Integer revision,
    List<String> left,
    @Nullable List<Found> found,
    Person person,
    Instant at) {
  public Decision {
    left = List.copyOf(left);
    found = found == null ? null : List.copyOf(found);
  }

  /// A finding as a sign-off keeps it.
  ///
  /// @param key by which it is known again while its sentences stand
  /// @param place in words, e.g. `paragraph 12`
  public record Found(String key, String severity, String message, String place) {}
}

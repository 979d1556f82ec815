package evenhand.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided, by whom and when. The component names are a contract.
///
/// @param revision of the draft that was signed off
/// @param left what was open when it was signed off, a line each
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
    Person person,
    Instant at) {
  public Decision {
    left = List.copyOf(left);
  }
}

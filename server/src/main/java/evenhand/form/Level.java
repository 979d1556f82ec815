package evenhand.form;

import evenhand.text.Folding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One grade of a scale.
///
/// @param id the contract's grade id, e.g. `requires-improvement`
/// @param label as the form prints it, e.g. `requires improvement to be good`
/// @param brief what it is called where there is no room for the label; the label itself if short
/// @param number the figure that older forms print for it; 4 is best
/// @param synonyms other printed forms that mean this grade, lower case
/// @param band position shared with other scales, 4 best to 1: `adequate` and
///   `requires-improvement` are both 2
public record Level(
    String id,
    String label,
    String brief,
    @Nullable Integer number,
    List<String> synonyms,
    int band) {
  public Level {
    synonyms = synonyms == null ? List.of() : List.copyOf(synonyms);
  }

  /// Whether `folded`, as [Folding#fold] gives it, is this grade's label or one of its synonyms.
  boolean printsAs(String folded) {
    return Folding.fold(label).equals(folded)
        || synonyms.stream().anyMatch(synonym -> Folding.fold(synonym).equals(folded));
  }
}

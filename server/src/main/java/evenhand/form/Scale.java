package evenhand.form;

import evenhand.text.Folding;
import java.util.List;
import java.util.Optional;

/// The grades of a form, best first; empty where the form grades nothing.
public record Scale(List<Level> levels) {
  public Scale {
    levels = List.copyOf(levels);
  }

  public Optional<Level> level(String id) {
    return levels.stream().filter(level -> level.id().equals(id)).findFirst();
  }

  /// The level that prints as `words`, exactly but for case, white space and punctuation.
  public Optional<Level> printedAs(String words) {
    String folded = Folding.fold(words);
    return levels.stream().filter(level -> level.printsAs(folded)).findFirst();
  }

  public List<String> ids() {
    return levels.stream().map(Level::id).toList();
  }

  public boolean isEmpty() {
    return levels.isEmpty();
  }

  /// How far apart two grades stand, 0 for the same; empty where either is not on this scale.
  public Optional<Integer> distance(String one, String other) {
    int a = ids().indexOf(one);
    int b = ids().indexOf(other);
    return a < 0 || b < 0 ? Optional.empty() : Optional.of(Math.abs(a - b));
  }
}

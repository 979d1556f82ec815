package evenhand.check.style;

import java.util.Set;

/// What recommendations are made of.
///
/// @param grades phrases that ask for a grade and not for a change
/// @param general words that say nothing of what is to change
public record Asking(Phrases<String> grades, Set<String> general) {
  static Asking read(StyleFile file) throws HouseStyleException {
    file.only("grades", "general");
    return new Asking(Phrases.of(file.texts("grades")), Set.copyOf(file.texts("general")));
  }
}

package evenhand.check.style;

import java.util.HashSet;
import java.util.Set;

/// What looks like a person's name.
///
/// @param titles words before a name, in lower case
/// @param firstNames in lower case
/// @param notPersons beside one of these words a name is not a person's
public record PersonNames(Set<String> titles, Set<String> firstNames, Set<String> notPersons) {
  static PersonNames read(StyleFile file) throws HouseStyleException {
    file.only("titles", "first-names", "not-persons");
    return new PersonNames(
        Set.copyOf(new HashSet<>(file.texts("titles"))),
        Set.copyOf(new HashSet<>(file.texts("first-names"))),
        Set.copyOf(new HashSet<>(file.texts("not-persons"))));
  }
}

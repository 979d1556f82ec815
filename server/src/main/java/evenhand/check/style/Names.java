package evenhand.check.style;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How names of bodies, plans and programmes are made.
///
/// @param heads the last word of a name, with the line that its like stand in
/// @param inside may stand inside a name in small letters
/// @param before may stand before a name and are no part of it
/// @param apart names that look alike and are two things
public record Names(
    Map<String, Integer> heads, Set<String> inside, Set<String> before, List<Set<String>> apart) {
  static Names read(StyleFile file) throws HouseStyleException {
    file.only("heads", "inside", "before", "apart");
    Map<String, Integer> heads = new HashMap<>();
    List<List<String>> lines = file.groups("heads");
    for (int line = 0; line < lines.size(); line++) {
      for (String head : lines.get(line)) {
        if (heads.put(head, line) != null) {
          throw file.wrong("heads", "“%s” stands on two lines".formatted(head));
        }
      }
    }
    return new Names(
        Map.copyOf(heads),
        Set.copyOf(new HashSet<>(file.texts("inside"))),
        Set.copyOf(new HashSet<>(file.texts("before"))),
        file.groups("apart").stream().map(line -> Set.copyOf(line)).toList());
  }
}

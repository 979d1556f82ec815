package evenhand.check.style;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Ways of naming the same thing that figures are given for.
///
/// @param same each phrase stands for the first of its line
public record Indicators(Phrases<String> same) {
  static Indicators read(StyleFile file) throws HouseStyleException {
    file.only("same");
    Map<String, String> same = new HashMap<>();
    for (List<String> group : file.groups("same")) {
      for (String phrase : group) {
        if (same.put(phrase, group.getFirst()) != null) {
          throw file.wrong("same", "“%s” stands on two lines".formatted(phrase));
        }
      }
    }
    return new Indicators(Phrases.of(same));
  }
}

package evenhand.search;

import java.util.List;

/// Something a text speaks of, and the other ways to write it.
///
/// @param typed the stems of the words typed
/// @param others stems of each expression that counts as the same
record Concept(List<String> typed, List<List<String>> others) {
  Concept {
    typed = List.copyOf(typed);
    others = List.copyOf(others);
  }
}

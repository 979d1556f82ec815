package evenhand.read.docx;

import java.util.HashMap;
import java.util.Map;

/// Numbers notes in the order in which the text refers to them, as Word prints them.
final class NoteCount {
  private final Map<String, Integer> numbers = new HashMap<>();

  int number(String note) {
    return numbers.computeIfAbsent(note, n -> numbers.size() + 1);
  }
}

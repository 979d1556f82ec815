package evenhand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lines that belong to one block, while blocks are being put together.
final class Piece {
  /// What a line that runs on does not end in.
  private static final String ENDS = ".?!:;";

  private static final Set<String> CLOSING = Set.of("’", "'", "”", "\"", ")", "]");

  final List<Line> lines = new ArrayList<>();

  Piece(Line first) {
    lines.add(first);
  }

  Line first() {
    return lines.getFirst();
  }

  Line last() {
    return lines.getLast();
  }

  boolean marked() {
    return !first().mark().isEmpty();
  }

  boolean bold() {
    return lines.stream().allMatch(Line::bold);
  }

  boolean italic() {
    return lines.stream().allMatch(Line::italic);
  }

  float size() {
    return first().size();
  }

  PdfTag tag() {
    return first().tag();
  }

  int words() {
    return lines.stream().mapToInt(line -> line.text().split(" ").length).sum();
  }

  /// Whether the text so far comes to an end where a sentence could.
  boolean ended() {
    String text = last().text().strip();
    while (text.length() > 1 && CLOSING.contains(text.substring(text.length() - 1))) {
      text = text.substring(0, text.length() - 1);
    }
    return text.isEmpty() || ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}

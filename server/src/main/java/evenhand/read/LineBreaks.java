package evenhand.read;

import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;

/// Line breaks that a writer put inside one paragraph. Between the lines of an address, a cover or
/// a list of names they part; between the lines of a sentence they are only a space.
public final class LineBreaks {
  /// Lines of covers and addresses are shorter, lines of prose longer, in UTF-16 units.
  private static final int LONGEST_NAME = 70;

  private LineBreaks() {}

  /// @param text with its line feeds
  /// @return one line each, white space folded, none empty
  public static List<String> parts(String text) {
    var parts = new ArrayList<String>();
    boolean gap = false;
    for (String raw : text.split("\n", -1)) {
      String line = White.fold(raw);
      if (line.isEmpty()) {
        gap = true;
      } else if (parts.isEmpty() || gap || parted(parts.getLast(), line)) {
        parts.add(line);
        gap = false;
      } else {
        parts.add(parts.removeLast() + " " + line);
      }
    }
    return parts;
  }

  private static boolean parted(String above, String below) {
    return above.length() <= LONGEST_NAME
        && below.length() <= LONGEST_NAME
        && !Character.isLowerCase(below.codePointAt(0))
        && ",;–-&".indexOf(above.charAt(above.length() - 1)) < 0
        && !above.matches(".*\\b(?:of|the|and|for|in|to|a|an|by|with|on|at|from|or)");
  }
}

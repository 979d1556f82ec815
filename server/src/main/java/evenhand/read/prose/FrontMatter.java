package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands between two lines of dashes before a Markdown text: names and values. In a text that
/// this program wrote they are properties; in any other they may be all there is of a cover.
final class FrontMatter {
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z][\\w .-]{0,60}):\\s*(.*)");

  /// Longer ones are text that a rule happens to begin.
  private static final int MOST_LINES = 60;

  private FrontMatter() {}

  /// How many lines it takes; 0 where there is none.
  static int end(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      return 0;
    }
    for (int i = 1; i < Math.min(lines.size(), MOST_LINES); i++) {
      String line = lines.get(i).strip();
      if (line.equals("---")) {
        return i == 1 ? 0 : i + 1;
      }
      if (!ENTRY.matcher(line).matches() && !line.startsWith("- ")) {
        return 0;
      }
    }
    return 0;
  }

  static Map<String, String> of(List<String> lines) {
    var values = new LinkedHashMap<String, String>();
    for (String line : lines.subList(0, end(lines))) {
      Matcher entry = ENTRY.matcher(line.strip());
      if (entry.matches()) {
        values.put(entry.group(1), plain(entry.group(2)));
      }
    }
    return values;
  }

  /// A paragraph a line.
  static List<Block> blocks(List<String> lines) {
    var blocks = new ArrayList<Block>();
    for (int i = 1; i < end(lines) - 1; i++) {
      Matcher entry = ENTRY.matcher(lines.get(i).strip());
      String text =
          entry.matches()
              ? entry.group(1) + ": " + plain(entry.group(2))
              : lines.get(i).strip().replaceFirst("^- +", "");
      if (!White.fold(text).isEmpty()) {
        blocks.add(Block.paragraph(null, White.fold(text), i + 1));
      }
    }
    return blocks;
  }

  private static String plain(String value) {
    String text = value.strip();
    boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1).replaceAll("\\\\(.)", "$1") : text;
  }
}

package evenhand.read.prose;

import evenhand.read.html.HtmlBlocks;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Rows of a table written as lines, a tab between two cells.
final class TabTables {
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "\\s*(?:[-*+•o▪–·]|\\(?[A-Za-z]?\\d{1,3}(?:\\.\\d+)*+[.)]?|\\(?[a-z][.)])\\t[^\\t]*");
  private static final Pattern RULE = Pattern.compile("[-:\\s|]*-{2}[-:\\s|]*");
  private static final Pattern TAGS = Pattern.compile("(?i)</?[a-z][^<>]*>");

  private static final int LONGEST_HEAD = 60;

  private TabTables() {}

  /// A line with a cell on either side of a tab, or an empty first cell; a number and a tab before
  /// a text are no table.
  static boolean isRow(String line) {
    int tab = line.indexOf('\t');
    if (tab < 0 || line.isBlank() || LIST_MARK.matcher(line).matches()) {
      return false;
    }
    if (line.substring(0, tab).isBlank()) {
      return line.startsWith("\t") && line.strip().indexOf('\t') > 0;
    }
    return !line.substring(tab).isBlank() || line.indexOf('\t', tab + 1) > 0;
  }

  /// Whether the line is a row, or a head whose first cell is empty above one.
  static boolean isRow(List<String> lines, int at) {
    String line = lines.get(at);
    return isRow(line)
        || (line.startsWith("\t")
            && !line.isBlank()
            && line.length() <= LONGEST_HEAD
            && at + 1 < lines.size()
            && isRow(lines.get(at + 1)));
  }

  static boolean isRule(String line) {
    return RULE.matcher(line).matches() && line.indexOf('\t') >= 0;
  }

  /// All rows as wide as the widest.
  static List<List<String>> rows(List<String> lines) {
    var rows = new ArrayList<List<String>>();
    int width = 0;
    for (String line : lines) {
      if (!isRule(line)) {
        var cells = new ArrayList<String>();
        for (String cell : line.split("\t", -1)) {
          cells.add(cell(cell));
        }
        width = Math.max(width, filled(cells));
        rows.add(cells);
      }
    }
    for (var row : rows) {
      while (row.size() > width) {
        row.removeLast();
      }
      while (row.size() < width) {
        row.add("");
      }
    }
    return rows;
  }

  private static int filled(List<String> cells) {
    int width = cells.size();
    while (width > 0 && cells.get(width - 1).isEmpty()) {
      width--;
    }
    return width;
  }

  private static String cell(String cell) {
    String text = TAGS.matcher(cell).find() ? HtmlBlocks.cell(cell) : cell;
    return LightMarkup.strip(text).strip();
  }
}

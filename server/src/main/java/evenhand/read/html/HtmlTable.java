package evenhand.read.html;

import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// The cells of a table, each row as wide as the widest.
final class HtmlTable {
  /// No real table is wider; a span of a million columns is an attack.
  private static final int MOST_COLUMNS = 60;

  private HtmlTable() {}

  static List<List<String>> rows(Element table) {
    var rows = new ArrayList<List<String>>();
    var hanging = new int[MOST_COLUMNS];
    int width = 0;
    for (Element row : table.select("tr")) {
      var cells = new ArrayList<String>();
      for (Element cell : row.children()) {
        if (cell.nameIs("td") || cell.nameIs("th")) {
          skipHanging(cells, hanging);
          add(cells, cell, hanging);
        }
      }
      skipHanging(cells, hanging);
      if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
        rows.add(cells);
        width = Math.max(width, cells.size());
      }
    }
    for (var row : rows) {
      while (row.size() < width) {
        row.add("");
      }
    }
    return rows;
  }

  /// A table that lays out a page holds headings, lists of paragraphs or other tables.
  static boolean laysOut(Element table) {
    String role = table.attr("role");
    return role.equals("presentation")
        || role.equals("none")
        || table.selectFirst("table table, h1, h2, h3, h4, h5, h6") != null
        || table.select("td, th").size() < 2;
  }

  private static void add(List<String> cells, Element cell, int[] hanging) {
    int span = Math.min(number(cell, "colspan"), MOST_COLUMNS - cells.size());
    int down = Math.min(number(cell, "rowspan"), 1000) - 1;
    for (int i = 0; i < span; i++) {
      hanging[cells.size()] = down;
      cells.add(i == 0 ? text(cell) : "");
    }
  }

  private static void skipHanging(List<String> cells, int[] hanging) {
    while (cells.size() < MOST_COLUMNS && hanging[cells.size()] > 0) {
      hanging[cells.size()]--;
      cells.add("");
    }
  }

  private static int number(Element cell, String attribute) {
    String value = cell.attr(attribute).strip();
    return value.matches("[1-9]\\d{0,5}") ? Integer.parseInt(value) : 1;
  }

  /// Text of a cell; line feeds part its paragraphs.
  static String text(Element cell) {
    var out = new StringBuilder();
    NodeTraversor.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode run) {
              out.append(run.getWholeText().replace('\n', ' '));
            } else if (node instanceof Element element) {
              if (Tags.isHidden(element)) {
                return FilterResult.SKIP_ENTIRELY;
              }
              out.append(Tags.parts(element) ? "\n" : "");
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && Tags.parts(element)) {
              out.append('\n');
            }
            return FilterResult.CONTINUE;
          }
        },
        cell);
    var lines = new ArrayList<String>();
    for (String line : out.toString().split("\n")) {
      if (!White.fold(line).isEmpty()) {
        lines.add(White.fold(line));
      }
    }
    return String.join("\n", lines);
  }
}

package evenhand.read;

import evenhand.read.PdfTag.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells tables from text, and from the tables that only serve to lay out text.
final class Tables {
  /// A cell with more words than this holds text, not a value.
  private static final int MOST_WORDS = 80;

  private Tables() {}

  /// @param rows row by row, cell by cell, the lines of each; a cell may be empty
  record Table(List<List<List<Line>>> rows) {
    Line first() {
      return rows.stream().flatMap(List::stream).flatMap(List::stream).findFirst().orElseThrow();
    }
  }

  /// Cuts lines into stretches, each all of one tagged table or all outside tables.
  static List<List<Line>> part(List<Line> lines) {
    var parts = new ArrayList<List<Line>>();
    int current = Integer.MIN_VALUE;
    for (Line line : lines) {
      Cell cell = line.tag().cell();
      int table = cell == null ? -1 : cell.table();
      if (table != current || parts.isEmpty()) {
        parts.add(new ArrayList<>());
        current = table;
      }
      parts.getLast().add(line);
    }
    return merged(parts);
  }

  /// Tables that only lay out text become text again, joined to what stands around them.
  private static List<List<Line>> merged(List<List<Line>> parts) {
    var merged = new ArrayList<List<Line>>();
    boolean open = false;
    for (List<Line> part : parts) {
      boolean text = table(part) == null;
      if (text && open) {
        merged.getLast().addAll(part);
      } else {
        merged.add(new ArrayList<>(part));
      }
      open = text;
    }
    return merged;
  }

  /// The lines as a table, or null where they are none.
  static @Nullable Table table(List<Line> lines) {
    Cell first = lines.getFirst().tag().cell();
    if (first == null || lines.stream().anyMatch(line -> !inside(line, first.table()))) {
      return null;
    }
    Map<Integer, Map<Integer, List<Line>>> rows = new TreeMap<>();
    for (Line line : lines) {
      Cell cell = line.tag().cell();
      if (cell != null) {
        rows.computeIfAbsent(cell.row(), row -> new TreeMap<>())
            .computeIfAbsent(cell.column(), column -> new ArrayList<>())
            .add(line);
      }
    }
    return isTable(rows) ? new Table(filled(rows)) : null;
  }

  private static boolean inside(Line line, int table) {
    Cell cell = line.tag().cell();
    return cell != null && cell.table() == table;
  }

  private static boolean isTable(Map<Integer, Map<Integer, List<Line>>> rows) {
    long several = rows.values().stream().filter(row -> row.size() > 1).count();
    boolean values =
        rows.values().stream()
            .flatMap(row -> row.values().stream())
            .allMatch(cell -> words(cell) <= MOST_WORDS);
    boolean marks =
        rows.values().stream()
            .allMatch(row ->
                row.values().iterator().next().stream().allMatch(l -> l.text().length() < 4));
    return several > 0 && 2 * several >= rows.size() && values && !marks;
  }

  private static int words(List<Line> cell) {
    return cell.stream().mapToInt(line -> line.text().split(" ").length).sum();
  }

  private static List<List<List<Line>>> filled(Map<Integer, Map<Integer, List<Line>>> rows) {
    int columns =
        rows.values().stream()
            .flatMap(row -> row.keySet().stream())
            .max(Integer::compare)
            .orElse(0);
    var table = new ArrayList<List<List<Line>>>();
    for (var row : rows.values()) {
      var cells = new ArrayList<List<Line>>();
      for (int column = 0; column <= columns; column++) {
        cells.add(row.getOrDefault(column, List.of()));
      }
      table.add(cells);
    }
    return table;
  }
}

package evenhand.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Finds tables in a page that is not tagged, by the wide gaps in its lines, and gives their lines
/// the cells a tagged file would have given them.
///
/// Rows are told by the distance of lines, not by the lines themselves: a value is often centred
/// beside a label of two lines, and then stands on neither.
final class Grid {
  /// Cells of one column begin within this many points of each other.
  private static final float ALIGNED = 5;

  /// Lines of a head.
  private static final int TALLEST = 3;

  private final Layout layout;
  private int tables = Integer.MAX_VALUE / 2;

  /// The columns of the table that the page before ended with; empty where it did not.
  private List<Float> open = List.of();

  private int openTable;
  private int openRow;

  Grid(Layout layout) {
    this.layout = layout;
  }

  List<Line> page(List<Line> lines) {
    var out = new ArrayList<Line>();
    for (int i = 0; i < lines.size(); ) {
      int end = end(lines, i);
      if (end == i) {
        out.add(lines.get(i).joined());
        i++;
      } else {
        out.addAll(table(lines.subList(i, end), i == 0));
        i = end;
      }
      open = end == lines.size() ? open : List.of();
    }
    return out;
  }

  /// Where a table that begins at line `from` ends: two lines or more with a common second column,
  /// and between them lines that lie within a column.
  private int end(List<Line> lines, int from) {
    if (lines.get(from).cells().size() < 2 || lines.get(from).tag().known()) {
      return from;
    }
    List<Float> columns = new ArrayList<>(columns(lines, from));
    float second = columns.stream().min(Float::compare).orElseThrow();
    int end = from;
    int rows = 0;
    for (int i = from; i < lines.size() && !lines.get(i).tag().known(); i++) {
      Line line = lines.get(i);
      if (i > from && line.y() - lines.get(i - 1).y() > 3.5f * layout.body()) {
        break;
      }
      boolean row = i == from || (line.cells().size() > 1 && near(line.cells().get(1), columns));
      boolean value = line.cells().size() == 1 && near(line.cells().getFirst(), columns);
      boolean within = value || (line.cells().size() == 1 && line.end() < second);
      if (row || value) {
        rows++;
        line.cells().subList(row ? 1 : 0, line.cells().size()).stream()
            .map(Line.Cell::x)
            .filter(x -> columns.stream().noneMatch(column -> near(x, column)))
            .forEach(columns::add);
      } else if (!within) {
        break;
      }
      if (row || value || (within && i == end && belowRow(lines, i))) {
        end = i + 1;
      }
    }
    return rows > 1 ? end : from;
  }

  /// Where the columns behind the first begin; in a head whose first column is empty, all of them.
  private static List<Float> columns(List<Line> lines, int from) {
    List<Line.Cell> head = lines.get(from).cells();
    float first = head.getFirst().x();
    int row = from + 1;
    while (row < Math.min(lines.size(), from + TALLEST) && near(lines.get(row).x(), first)) {
      row++;
    }
    boolean empty =
        row < lines.size()
            && lines.get(row).cells().size() > 1
            && lines.get(row).x() < first - ALIGNED
            && near(lines.get(row).cells().get(1), List.of(first));
    return head.subList(empty ? 0 : 1, head.size()).stream().map(Line.Cell::x).toList();
  }

  private static boolean near(Line.Cell cell, List<Float> columns) {
    return columns.stream().anyMatch(column -> near(cell.x(), column));
  }

  private boolean belowRow(List<Line> lines, int i) {
    return i > 0 && layout.isClose(lines.get(i).y() - lines.get(i - 1).y(), layout.body());
  }

  private static boolean near(float x, float column) {
    return Math.abs(x - column) < ALIGNED;
  }

  /// @param top whether it begins its page; then it may go on the one above
  private List<Line> table(List<Line> lines, boolean top) {
    List<Float> own = columns(lines);
    boolean goesOn = top && own.stream().allMatch(x -> open.stream().anyMatch(o -> near(x, o)));
    List<Float> columns = goesOn ? open : own;
    int table = goesOn ? openTable : tables++;
    var cells = new TreeMap<Integer, List<Line>>();
    int row = goesOn ? openRow : -1;
    float last = Float.NEGATIVE_INFINITY;
    boolean dense = dense(lines);
    for (Line line : lines) {
      boolean first = near(line.x(), columns.getFirst()) || line.x() < columns.getFirst();
      if (cells.isEmpty() || apart(line.y() - last) || (dense && first)) {
        row++;
      }
      last = line.y();
      cells.computeIfAbsent(row, r -> new ArrayList<>()).addAll(split(line, columns, table, row));
    }
    open = columns;
    openTable = table;
    openRow = row;
    return cells.values().stream().flatMap(List::stream).toList();
  }

  /// Whether no row stands off from the next: then each line with a label is a row.
  private boolean dense(List<Line> lines) {
    for (int i = 1; i < lines.size(); i++) {
      if (apart(lines.get(i).y() - lines.get(i - 1).y())) {
        return false;
      }
    }
    return true;
  }

  private boolean apart(float step) {
    return step > 0 && !layout.isClose(step, layout.body());
  }

  private static List<Float> columns(List<Line> lines) {
    var columns = new ArrayList<Float>();
    columns.add(lines.stream().map(Line::x).min(Float::compare).orElse(0f));
    for (Line line : lines) {
      for (Line.Cell cell : line.cells().subList(1, line.cells().size())) {
        if (columns.stream().noneMatch(column -> near(column, cell.x()))) {
          columns.add(cell.x());
        }
      }
    }
    columns.sort(Float::compare);
    return columns;
  }

  private static List<Line> split(Line line, List<Float> columns, int table, int row) {
    var split = new ArrayList<Line>();
    for (int i = 0; i < line.cells().size(); i++) {
      Line.Cell cell = line.cells().get(i);
      int column = 0;
      while (column + 1 < columns.size() && columns.get(column + 1) <= cell.x() + ALIGNED) {
        column++;
      }
      split.add(line.cell(i, new PdfTag.Cell(table, row, column)));
    }
    return split;
  }
}

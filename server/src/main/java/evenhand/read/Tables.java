package evenhand.read;

import evenhand.read.PdfTag.Cell;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Tells tables from text, and from the tables that only serve to lay out text.
///
/// What counts is the row: rows of several values make a table, a row of one cell among them may
/// head a group, and all else is text that somebody put into a table.
final class Tables {
  /// A cell with more words than this holds text, not a value.
  private static final int MOST_WORDS = 80;

  /// Below rows of values, a row of several cells may hold this much text in one.
  private static final int MOST_WORDS_BELOW = 250;

  /// And this much in the first, which says what the row is about.
  private static final int MOST_WORDS_FIRST = 30;

  /// A row of one cell between two rows of several belongs to their table if it is this short.
  private static final int MOST_WORDS_BETWEEN = 15;

  /// Part of a document, in order: lines of text, or a table.
  sealed interface Part {}

  record Text(List<Line> lines) implements Part {}

  /// @param rows row by row, cell by cell, the lines of each; a cell may be empty
  record Table(List<List<List<Line>>> rows) implements Part {
    Line first() {
      return lines().getFirst();
    }

    List<Line> lines() {
      return rows.stream().flatMap(List::stream).flatMap(List::stream).toList();
    }
  }

  private final List<Part> parts = new ArrayList<>();

  private Tables() {}

  static List<Part> parts(List<Line> lines) {
    var tables = new Tables();
    int from = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || table(lines.get(i)) != table(lines.get(from))) {
        tables.add(lines.subList(from, i));
        from = i;
      }
    }
    return tables.parts;
  }

  private static int table(Line line) {
    Cell cell = line.tag().cell();
    return cell == null ? -1 : cell.table();
  }

  private void add(List<Line> stretch) {
    if (table(stretch.getFirst()) < 0) {
      text(stretch);
      return;
    }
    List<Row> rows = rows(stretch);
    for (int i = 0; i < rows.size(); ) {
      int end = tableEnd(rows, i);
      if (end == i) {
        text(rows.get(i).asText());
        i++;
      } else {
        parts.add(new Table(filled(rows.subList(i, end))));
        i = end;
      }
    }
  }

  private void text(List<Line> lines) {
    if (!parts.isEmpty() && parts.getLast() instanceof Text(var before)) {
      before.addAll(lines);
    } else {
      parts.add(new Text(new ArrayList<>(lines)));
    }
  }

  /// Where the table that begins with row `from` ends; `from` itself where none begins.
  private static int tableEnd(List<Row> rows, int from) {
    int end = from;
    for (int i = from; i < rows.size(); i++) {
      if (rows.get(i).isValues() || (end == i && i > from && rows.get(i).isLabelled())) {
        end = i + 1;
      } else if (end == from || rows.get(i).words() > MOST_WORDS_BETWEEN) {
        break;
      }
    }
    return end;
  }

  private static List<Row> rows(List<Line> lines) {
    Map<Integer, Row> rows = new TreeMap<>();
    for (Line line : lines) {
      Cell cell = line.tag().cell();
      if (cell != null) {
        rows.computeIfAbsent(cell.row(), row -> new Row(new TreeMap<>()))
            .cells()
            .computeIfAbsent(cell.column(), column -> new ArrayList<>())
            .add(line);
      }
    }
    var whole = new ArrayList<Row>();
    for (Row row : rows.values()) {
      if (!whole.isEmpty() && row.goesOn(whole.getLast())) {
        whole.getLast().append(row);
      } else {
        whole.add(row);
      }
    }
    return whole;
  }

  /// The cells of a row that hold anything, by column.
  private record Row(TreeMap<Integer, List<Line>> cells) {
    boolean isValues() {
      return cells.size() > 1
          && cells.values().stream().allMatch(cell -> words(cell) <= MOST_WORDS)
          && !beginsWithMark();
    }

    /// A short cell and a text that belongs to it.
    boolean isLabelled() {
      return cells.size() == 2
          && words(cells.firstEntry().getValue()) <= MOST_WORDS_FIRST
          && words(cells.lastEntry().getValue()) <= MOST_WORDS_BELOW
          && !beginsWithMark();
    }

    /// Whether a page only cut the row above: some of its cells go on, in the middle of a sentence.
    boolean goesOn(Row above) {
      Piece end = new Piece(above.cells.lastEntry().getValue().getLast());
      Line begin = cells.lastEntry().getValue().getFirst();
      return above.cells.size() > 1
          && cells.size() < above.cells.size()
          && above.cells.lastKey().equals(cells.lastKey())
          && begin.page() == end.last().page() + 1
          && begin.mark().isEmpty()
          && !end.ended();
    }

    void append(Row below) {
      below.cells.forEach(
          (column, lines) -> cells.computeIfAbsent(column, key -> new ArrayList<>()).addAll(lines));
    }

    int words() {
      return cells.values().stream().mapToInt(Row::words).sum();
    }

    private static int words(List<Line> cell) {
      return cell.stream().mapToInt(line -> line.text().split(" ").length).sum();
    }

    /// A first column of bullets or numbers: the row is a list item, laid out with a table.
    private boolean beginsWithMark() {
      List<Line> first = cells.firstEntry().getValue();
      return cells.size() == 2
          && first.size() == 1
          && Marks.isMark(first.getFirst().text().strip())
          && words(cells.lastEntry().getValue()) > 6;
    }

    /// The lines one after the other; a mark in a cell of its own goes to the text beside it.
    List<Line> asText() {
      if (cells.size() > 1 && beginsWithMark()) {
        Line mark = cells.firstEntry().getValue().getFirst();
        var lines = new ArrayList<>(cells.lastEntry().getValue());
        lines.set(0, lines.getFirst().marked(mark.text().strip(), mark.x()));
        return lines;
      }
      return cells.values().stream().flatMap(List::stream).toList();
    }
  }

  private static List<List<List<Line>>> filled(List<Row> rows) {
    int columns = rows.stream().mapToInt(row -> row.cells().lastKey()).max().orElse(0);
    boolean even = rows.stream().allMatch(row -> row.cells().lastKey() == columns);
    return even ? rows.stream().map(row -> filled(row, columns)).toList() : byPlace(rows);
  }

  private static List<List<Line>> filled(Row row, int columns) {
    var cells = new ArrayList<List<Line>>();
    for (int column = 0; column <= columns; column++) {
      cells.add(row.cells().getOrDefault(column, List.of()));
    }
    return cells;
  }

  /// Some programs leave empty cells out, and what follows them would move to the left. Then a cell
  /// is of the column that it shares most of its width with.
  private static List<List<List<Line>>> byPlace(List<Row> rows) {
    List<Stretch> columns = columns(rows);
    var table = new ArrayList<List<List<Line>>>();
    for (Row row : rows) {
      var cells = new ArrayList<List<Line>>();
      columns.forEach(column -> cells.add(new ArrayList<>()));
      for (List<Line> cell : row.cells().values()) {
        cells.get(Stretch.of(cell).best(columns)).addAll(cell);
      }
      table.add(cells.stream().map(List::copyOf).toList());
    }
    return table;
  }

  /// The stretches of the page's width that cells take up, those that overlap as one; a cell that
  /// lies over several is no column.
  private static List<Stretch> columns(List<Row> rows) {
    List<Stretch> narrow =
        rows.stream()
            .filter(row -> row.cells().size() > 1)
            .flatMap(row -> row.cells().values().stream())
            .map(Stretch::of)
            .sorted(Comparator.comparingDouble(Stretch::width))
            .toList();
    var columns = new ArrayList<Stretch>();
    for (Stretch one : narrow) {
      List<Stretch> met = columns.stream().filter(one::overlaps).toList();
      if (met.isEmpty()) {
        columns.add(one);
      } else if (met.size() == 1) {
        columns.set(columns.indexOf(met.getFirst()), met.getFirst().with(one));
      }
    }
    columns.sort(Comparator.comparingDouble(Stretch::from));
    return columns;
  }

  /// Part of the page's width.
  private record Stretch(float from, float to) {
    static Stretch of(List<Line> cell) {
      float from = cell.stream().map(Line::x).min(Float::compare).orElse(0f);
      return new Stretch(from, cell.stream().map(Line::end).max(Float::compare).orElse(from));
    }

    float width() {
      return to - from;
    }

    boolean overlaps(Stretch other) {
      return from < other.to && other.from < to;
    }

    Stretch with(Stretch other) {
      return new Stretch(Math.min(from, other.from), Math.max(to, other.to));
    }

    int best(List<Stretch> columns) {
      int best = 0;
      float most = Float.NEGATIVE_INFINITY;
      for (int i = 0; i < columns.size(); i++) {
        float shared = Math.min(to, columns.get(i).to) - Math.max(from, columns.get(i).from);
        if (shared > most) {
          most = shared;
          best = i;
        }
      }
      return best;
    }
  }
}

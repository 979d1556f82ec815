package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.read.PrintedNumber;
import evenhand.read.Vocabulary;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table whose columns are kept apart by spaces, as PDF tools lay them out.
final class ColumnTable {
  /// Spaces that part two columns; justified prose has two at most.
  private static final Pattern GAP = Pattern.compile("\\S( {3,})(?=\\S)");

  /// Blank lines that a page break may leave within a table.
  private static final int MOST_BLANK = 16;

  /// By so much a column may stand further left or right on the next page.
  private static final int SHIFT = 3;

  private static final Pattern PIECE = Pattern.compile("\\S+(?: {1,2}\\S+)*+");

  /// A cell of a grade table holds a grade or a figure; more words are prose.
  private static final int WORDS_OF_A_VALUE = 3;

  private ColumnTable() {}

  /// A gap that is not only the space after a mark or a number.
  static boolean hasGap(TextLine line) {
    String text = line.text();
    if (line.raw().indexOf('\t') >= 0) {
      return false;
    }
    int from = TextMark.in(line).map(TextMark::column).orElse(0);
    if (from == 0) {
      from =
          PrintedNumber.in(text)
              .map(n ->
                  text.length()
                      - text.substring(text.indexOf(n.number())).length()
                      + n.number().length()
                      + 2)
              .orElse(0);
      while (from > 0 && from < text.length() && text.charAt(from) == ' ') {
        from++;
      }
    }
    return from < text.length() && GAP.matcher(text.substring(from)).find();
  }

  /// Where the table that begins at `from` ends; `from` itself where none begins.
  static int end(List<TextLine> lines, int from) {
    if (!hasGap(lines.get(from))) {
      return from;
    }
    int to = from;
    int gapped = 0;
    int last = from;
    while (to < lines.size()) {
      TextLine line = lines.get(to);
      boolean far = to - last > 3 || line.page() != lines.get(last).page();
      if (far
          && !line.isBlank()
          && (gapped < 2 || !isAligned(line, lines.subList(from, last + 1)))) {
        break;
      }
      if (hasGap(line) || (to > from && isTight(line, columns(lines.subList(from, last + 1))))) {
        if (to > from && hasGap(line) && !fits(line, columns(lines.subList(from, last + 1)))) {
          break;
        }
        gapped++;
        last = to;
      } else if (to - last > MOST_BLANK
          || (!line.isBlank() && !inColumn(line, lines.subList(from, last + 1)))) {
        break;
      }
      to++;
    }
    int end = last + 1;
    while (end < to
        && !lines.get(end).isBlank()
        && inColumn(lines.get(end), lines.subList(from, last + 1))) {
      end++;
    }
    return gapped >= 2 ? end : from;
  }

  /// A row below a page break begins where the rows above do, and so does each of its values.
  private static boolean isAligned(TextLine line, List<TextLine> table) {
    List<int[]> columns = columns(table);
    if (isTight(line, columns)) {
      return Math.abs(columns.getFirst()[0] - line.indent()) <= 1;
    }
    var pieces = PIECE.matcher(line.text());
    int found = 0;
    while (pieces.find()) {
      int start = line.indent() + pieces.start();
      int slack = found == 0 ? 1 : SHIFT;
      if (columns.stream().noneMatch(column -> Math.abs(column[0] - start) <= slack)) {
        return false;
      }
      found++;
    }
    return found > 1;
  }

  /// No piece of the line lies across two columns.
  private static boolean fits(TextLine line, List<int[]> columns) {
    var pieces = PIECE.matcher(line.text());
    while (pieces.find()) {
      int start = line.indent() + pieces.start();
      int end = line.indent() + pieces.end();
      if (columns.stream().filter(c -> start < c[1] && end > c[0]).count() > 1) {
        return false;
      }
    }
    return true;
  }

  /// A line that lies within one column of the table so far.
  private static boolean inColumn(TextLine line, List<TextLine> table) {
    List<int[]> columns = columns(table);
    for (int i = 0; i < columns.size(); i++) {
      int end = i + 1 < columns.size() ? columns.get(i + 1)[0] - 1 : columns.get(i)[1] + 2;
      if (line.indent() >= columns.get(i)[0] - 2 && line.end() <= end) {
        return true;
      }
    }
    return false;
  }

  static List<Block> blocks(List<TextLine> lines, Vocabulary words) {
    List<int[]> columns = columns(lines);
    int number = lines.getFirst().number();
    if (columns.size() < 2) {
      return lines.stream()
          .filter(l -> !l.isBlank())
          .map(l -> Block.paragraph(null, l.folded(), l.number()))
          .toList();
    }
    var cut =
        lines.stream()
            .map(line -> cut(line, columns))
            .collect(Collectors.toCollection(ArrayList::new));
    return List.of(Block.table(isGrid(cut) ? grid(cut, words) : flow(cut, words), number));
  }

  /// Stretches of the page that some line fills, as start and end column.
  private static List<int[]> columns(List<TextLine> lines) {
    int width = lines.stream().mapToInt(TextLine::end).max().orElse(0);
    int[] filled = new int[width + 3];
    int counted = 0;
    for (TextLine line : lines) {
      if (!line.isBlank() && hasGap(line)) {
        counted++;
        fill(filled, line);
      }
    }
    int noise = counted / 12;
    var columns = new ArrayList<int[]>();
    int start = -1;
    int free = 0;
    for (int at = 0; at < filled.length; at++) {
      if (filled[at] > noise) {
        start = start < 0 ? at : start;
        free = 0;
      } else if (start >= 0 && (++free >= 2 || at == filled.length - 1)) {
        columns.add(new int[] {start, at - free + 1});
        start = -1;
        free = 0;
      }
    }
    return columns;
  }

  /// A single space inside a cell counts as filled.
  private static void fill(int[] filled, TextLine line) {
    String text = line.text();
    for (int i = 0; i < text.length(); i++) {
      boolean inner =
          i > 0 && i + 1 < text.length() && text.charAt(i - 1) != ' ' && text.charAt(i + 1) != ' ';
      if (text.charAt(i) != ' ' || inner) {
        filled[line.indent() + i]++;
      }
    }
  }

  /// The pieces of a line, each in the column that it overlaps most.
  private static List<String> cut(TextLine line, List<int[]> columns) {
    var cells = new ArrayList<String>();
    columns.forEach(column -> cells.add(""));
    if (isTight(line, columns)) {
      String value = line.text().substring(line.text().lastIndexOf(' ') + 1);
      cells.set(0, line.text().substring(0, line.text().length() - value.length()).strip());
      cells.set(best(line.end() - value.length(), line.end(), columns), value);
      return cells;
    }
    var pieces = PIECE.matcher(line.text());
    while (pieces.find()) {
      int start = line.indent() + pieces.start();
      int column = best(start, line.indent() + pieces.end(), columns);
      String cell = cells.get(column);
      cells.set(column, cell.isEmpty() ? pieces.group() : cell + " " + pieces.group());
    }
    return cells;
  }

  /// A label so long that only a space parts it from a value of one character in its column.
  private static boolean isTight(TextLine line, List<int[]> columns) {
    int space = line.text().lastIndexOf(' ');
    return space > 0
        && line.text().length() - space == 2
        && !hasGap(line)
        && columns.stream().skip(1).anyMatch(c -> Math.abs(c[0] - line.end() + 1) <= 1);
  }

  private static int best(int start, int end, List<int[]> columns) {
    int best = 0;
    int most = Integer.MIN_VALUE;
    for (int i = 0; i < columns.size(); i++) {
      int overlap = Math.min(end, columns.get(i)[1]) - Math.max(start, columns.get(i)[0]);
      if (overlap > most) {
        most = overlap;
        best = i;
      }
    }
    return best;
  }

  /// Nearly every cell but the first of a row is a word or two, or says the same as another.
  private static boolean isGrid(List<List<String>> lines) {
    List<String> values =
        lines.stream()
            .skip(1)
            .flatMap(row -> row.subList(1, row.size()).stream())
            .filter(cell -> !cell.isEmpty())
            .toList();
    long brief =
        values.stream()
            .filter(v ->
                v.split(" ").length <= WORDS_OF_A_VALUE || Collections.frequency(values, v) > 1)
            .count();
    return brief * 10 >= values.size() * 8L;
  }

  private static List<List<String>> grid(List<List<String>> lines, Vocabulary words) {
    var rows = new ArrayList<List<String>>();
    for (var line : lines) {
      if (line.stream().allMatch(String::isEmpty)) {
        continue;
      }
      boolean valuesOnly = line.getFirst().isEmpty();
      boolean labelOnly = line.subList(1, line.size()).stream().allMatch(String::isEmpty);
      boolean headGoesOn = valuesOnly && rows.size() == 1 && rows.getFirst().getFirst().isEmpty();
      boolean labelGoesOn =
          labelOnly && rows.size() > 1 && Character.isLowerCase(line.getFirst().codePointAt(0));
      if (headGoesOn || labelGoesOn) {
        var merged = new ArrayList<String>();
        for (int i = 0; i < line.size(); i++) {
          String above = rows.getLast().get(i);
          merged.add(
              above.isEmpty()
                  ? line.get(i)
                  : line.get(i).isEmpty() ? above : words.join(above, line.get(i)));
        }
        rows.set(rows.size() - 1, merged);
      } else {
        rows.add(line);
      }
    }
    return rows;
  }

  /// Columns of prose: a heading row, then all the lines of each column as one cell.
  private static List<List<String>> flow(List<List<String>> lines, Vocabulary words) {
    int width = lines.getFirst().size();
    var heads = new ArrayList<String>();
    var cells = new ArrayList<String>();
    for (int column = 0; column < width; column++) {
      int at = column;
      var texts = lines.stream().map(line -> line.get(at)).toList();
      heads.add(texts.getFirst());
      cells.add(paragraphs(texts.subList(1, texts.size()), words));
    }
    return List.of(heads, cells);
  }

  private static String paragraphs(List<String> lines, Vocabulary words) {
    var parts = new ArrayList<String>();
    boolean gap = true;
    int widest = lines.stream().mapToInt(String::length).max().orElse(0);
    for (String line : lines) {
      if (line.isEmpty()) {
        gap = gap || (!parts.isEmpty() && parts.getLast().endsWith("."));
        continue;
      }
      boolean bullet = TextMark.in(TextLine.of(1, 1, line)).isPresent();
      boolean ended = parts.isEmpty() || parts.getLast().matches("(?s).*[.;!?]");
      if (gap || bullet || (ended && !Character.isLowerCase(line.codePointAt(0)))) {
        parts.add(TextMark.in(TextLine.of(1, 1, line)).map(TextMark::rest).orElse(line));
      } else {
        parts.add(words.join(parts.removeLast(), line));
      }
      gap = line.length() < widest / 3 && line.endsWith(".");
    }
    return parts.stream().map(White::fold).collect(Collectors.joining("\n"));
  }
}

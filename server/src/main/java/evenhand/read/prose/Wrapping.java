package evenhand.read.prose;

import java.util.List;

/// Whether a text breaks its paragraphs into lines, and at which column.
///
/// @param width the column that full lines reach; 0 where each paragraph is one line
record Wrapping(int width) {
  /// No tool wraps later; a longer line is a whole paragraph. In UTF-16 units.
  private static final int WIDEST = 160;

  static Wrapping of(List<TextLine> lines) {
    int[] ends =
        lines.stream()
            .filter(line ->
                !line.isBlank() && !ColumnTable.hasGap(line) && line.text().indexOf('\t') < 0)
            .mapToInt(TextLine::end)
            .sorted()
            .toArray();
    if (ends.length == 0) {
      return new Wrapping(0);
    }
    boolean whole = ends[ends.length * 19 / 20] > WIDEST || ends[ends.length - 1] > 2 * WIDEST;
    return new Wrapping(whole ? 0 : ends[ends.length * 19 / 20]);
  }

  boolean wraps() {
    return width > 0;
  }

  /// The next line's first word would not have fitted on this one.
  boolean isFull(TextLine line, TextLine next) {
    String folded = next.folded();
    int space = folded.indexOf(' ');
    int word = space < 0 ? folded.length() : space;
    return wraps() && line.end() + 1 + word >= width - width / 20;
  }

  /// Not so short that the next word would surely have fitted: letters differ in width.
  boolean mayBeFull(TextLine line) {
    return line.end() >= width * 7 / 10;
  }

  boolean isLong(TextLine line) {
    return wraps() ? line.text().length() > width * 6 / 10 : line.text().length() > 120;
  }
}

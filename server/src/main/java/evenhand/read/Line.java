package evenhand.read;

import java.util.List;

/// A line of a page, or of a table's cell where the file tells cells apart.
///
/// @param cells what wide gaps separate, left to right; at least one
/// @param y the baseline, in points from the top of the page
/// @param size the font size of most of it
/// @param bold whether all of it is
/// @param mark the bullet or number it begins with; empty where none
/// @param textX where the text after the mark begins
/// @param notes the footnote marks that stand in it; a footnote's own mark comes first
record Line(
    int page,
    List<Cell> cells,
    float y,
    float size,
    boolean bold,
    String mark,
    float textX,
    List<String> notes,
    PdfTag tag) {
  /// @param text without the line's mark
  record Cell(String text, float x, float end) {}

  Line {
    cells = List.copyOf(cells);
    notes = List.copyOf(notes);
  }

  float x() {
    return cells.getFirst().x();
  }

  float end() {
    return cells.getLast().end();
  }

  /// All of it, without its mark.
  String text() {
    return cells.size() == 1
        ? cells.getFirst().text()
        : String.join(" ", cells.stream().map(Cell::text).toList());
  }
}

package evenhand.read;

import java.util.ArrayList;
import java.util.List;

/// A line of a page, or of a table's cell where the file tells cells apart.
///
/// @param cells what wide gaps separate, left to right; at least one
/// @param y the baseline, in points from the top of the page
/// @param size the font size of most of it
/// @param bold whether all of it is
/// @param italic whether all of it but its mark is
/// @param mark the bullet or number it begins with; empty where none
/// @param textX where the text after the mark begins
/// @param note the raised mark it begins with, as a footnote does; empty where none
/// @param notes the footnote marks that stand in it
record Line(
    int page,
    List<Cell> cells,
    float y,
    float size,
    boolean bold,
    boolean italic,
    String mark,
    float textX,
    String note,
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

  /// This line with a mark that stood apart from it.
  Line marked(String newMark, float markX) {
    var marked = new ArrayList<>(cells);
    Cell first = cells.getFirst();
    marked.set(0, new Cell(first.text(), markX, first.end()));
    return new Line(page, marked, y, size, bold, italic, newMark, first.x(), note, notes, tag);
  }

  /// This line in the block that its mark stands in.
  Line within(PdfTag block) {
    return new Line(page, cells, y, size, bold, italic, mark, textX, note, notes, block);
  }

  /// This line with its mark as part of its text.
  Line unmarked() {
    if (mark.isEmpty()) {
      return this;
    }
    var unmarked = new ArrayList<>(cells);
    Cell first = cells.getFirst();
    unmarked.set(0, new Cell((mark + " " + first.text()).strip(), first.x(), first.end()));
    return new Line(page, unmarked, y, size, bold, italic, "", first.x(), note, notes, tag);
  }

  /// One of its cells as a line of its own, in a table.
  Line cell(int index, PdfTag.Cell place) {
    Cell cell = cells.get(index);
    return new Line(
        page,
        List.of(cell),
        y,
        size,
        bold,
        italic,
        index == 0 ? mark : "",
        cell.x(),
        index == 0 ? note : "",
        index == 0 ? notes : List.of(),
        new PdfTag(PdfTag.NONE.block(), tag.role(), 0, place));
  }

  /// This line with its gaps closed.
  Line joined() {
    return cells.size() == 1
        ? this
        : new Line(
            page,
            List.of(new Cell(text(), x(), end())),
            y,
            size,
            bold,
            italic,
            mark,
            textX,
            note,
            notes,
            tag);
  }

  /// All of it, without its mark.
  String text() {
    return cells.size() == 1
        ? cells.getFirst().text()
        : String.join(" ", cells.stream().map(Cell::text).toList());
  }
}

package evenhand.read;

import evenhand.read.PdfTag.Role;
import java.util.ArrayList;
import java.util.List;

/// Decides which lines belong together. A file's own tags decide within a page; places and looks
/// decide where there are none; and where a page breaks a paragraph that the tags cut in two, the
/// words decide.
final class Pieces {
  private final Layout layout;
  private final List<Piece> pieces = new ArrayList<>();

  private Pieces(Layout layout) {
    this.layout = layout;
  }

  static List<Piece> of(List<Line> lines, Layout layout) {
    var pieces = new Pieces(layout);
    lines.forEach(pieces::add);
    return pieces.pieces;
  }

  private void add(Line line) {
    if (!pieces.isEmpty() && continues(pieces.getLast(), line)) {
      pieces.getLast().lines.add(line);
    } else {
      pieces.add(new Piece(line));
    }
  }

  private boolean continues(Piece piece, Line line) {
    Line last = piece.last();
    if (last.tag().known() && line.tag().known() && last.tag().block() == line.tag().block()) {
      return true;
    }
    if (!line.mark().isEmpty() || !sameLook(piece, line)) {
      return false;
    }
    if (last.page() != line.page()) {
      return overThePage(piece, line);
    }
    return !last.tag().known() && !line.tag().known() && follows(piece, line);
  }

  private boolean sameLook(Piece piece, Line line) {
    return Math.abs(piece.last().size() - line.size()) < 0.6f && piece.bold() == line.bold();
  }

  /// By place alone: the next line down, at the indentation its paragraph has.
  private boolean follows(Piece piece, Line line) {
    Line last = piece.last();
    float step = line.y() - last.y();
    if (step > layout.spacing() * line.size() || step <= 0) {
      return false;
    }
    float left = piece.marked() ? piece.first().textX() : piece.first().x();
    float tolerance = 0.6f * line.size();
    boolean outdent = piece.lines.size() == 1 && !piece.marked() && line.x() < left;
    return Math.abs(line.x() - left) < tolerance || (outdent && left - line.x() < 5 * line.size());
  }

  /// Across a page break the tags often begin a new list or table for the rest of a paragraph.
  private boolean overThePage(Piece piece, Line line) {
    if (layout.isHeading(piece) || line.page() != piece.last().page() + 1) {
      return false;
    }
    boolean full = layout.isFull(piece.last());
    char first = line.text().isEmpty() ? ' ' : line.text().charAt(0);
    if (!piece.ended() && (full || Character.isLowerCase(first))) {
      return true;
    }
    if (piece.tag().known() && line.tag().known() && separate(piece.tag(), line.tag())) {
      return false;
    }
    float left = piece.marked() ? piece.first().textX() : piece.last().x();
    boolean sameIndent = Math.abs(line.x() - left) < 0.6f * line.size();
    return sameIndent && piece.marked() && full;
  }

  /// Two plain paragraphs outside lists and tables are two because their writer made two.
  private static boolean separate(PdfTag one, PdfTag other) {
    return one.role() == Role.PARAGRAPH
        && other.role() == Role.PARAGRAPH
        && one.cell() == null
        && other.cell() == null;
  }
}

package evenhand.read;

import evenhand.read.PdfTag.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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
    if (begins(piece, line) || !sameLook(piece, line)) {
      return false;
    }
    if (last.page() != line.page()) {
      return overThePage(piece, line);
    }
    boolean tagged = last.tag().known() && line.tag().known();
    return follows(piece, line) && (!tagged || goesOn(piece, line));
  }

  /// A bullet begins a block. A number does too, but a line may begin with one by chance: then it
  /// stands where its paragraph's other lines do, and goes on from no end of a sentence.
  private static boolean begins(Piece piece, Line line) {
    if (line.mark().isEmpty()) {
      return false;
    }
    float left = piece.marked() ? piece.first().textX() : piece.first().x();
    boolean aligned = Math.abs(line.x() - left) < 0.6f * line.size();
    return !Marks.isNumber(line.mark()) || !aligned || piece.ended();
  }

  private boolean sameLook(Piece piece, Line line) {
    return Math.abs(piece.last().size() - line.size()) < 0.6f && piece.bold() == line.bold();
  }

  /// Whether the words go on where the tags part them, as they do when a writer has put an end of
  /// line into a sentence.
  private boolean goesOn(Piece piece, Line line) {
    return !piece.ended()
        && !(piece.tag().role() == Role.ITEM && line.tag().role() == Role.ITEM)
        && Character.isLowerCase(line.text().isEmpty() ? ' ' : line.text().charAt(0))
        && layout.isFull(piece.last())
        && Objects.equals(piece.last().tag().cell(), line.tag().cell());
  }

  /// By place alone: the next line down, at the indentation its paragraph has.
  private boolean follows(Piece piece, Line line) {
    Line last = piece.last();
    float step = line.y() - last.y();
    boolean wide =
        step > 0 && step <= 1.1f * layout.step() && !piece.ended() && layout.isFull(last);
    if (!layout.isClose(step, line.size()) && !wide) {
      return false;
    }
    float left = piece.marked() ? piece.first().textX() : piece.first().x();
    float tolerance = 0.6f * line.size();
    if (piece.marked() && goesOnBelowMark(piece, line, tolerance)) {
      return true;
    }
    boolean outdent = piece.lines.size() == 1 && !piece.marked() && line.x() < left;
    return Math.abs(line.x() - left) < tolerance || (outdent && left - line.x() < 5 * line.size());
  }

  /// A number may stand in its paragraph's first line, and the next lines below it rather than
  /// below the text.
  private boolean goesOnBelowMark(Piece piece, Line line, float tolerance) {
    boolean number = Marks.isNumber(piece.first().mark());
    boolean below = Math.abs(line.x() - piece.first().x()) < tolerance;
    return number && below && layout.isFull(piece.last());
  }

  /// Across a page break the tags often begin a new list or table for the rest of a paragraph.
  private boolean overThePage(Piece piece, Line line) {
    if (layout.isHeading(piece) || line.page() != piece.last().page() + 1) {
      return false;
    }
    boolean full = layout.isFull(piece.last());
    char first = line.text().isEmpty() ? ' ' : line.text().charAt(0);
    if (!piece.ended() && (full || (Character.isLowerCase(first) && piece.lines.size() > 1))) {
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

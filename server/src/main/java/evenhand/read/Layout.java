package evenhand.read;

import evenhand.read.PdfTag.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is usual in a document: the size of its running text, the distance of its lines, how far to
/// the right they reach.
///
/// @param body the font size of most of the text, in points
/// @param spacing the most that two lines of a paragraph stand apart, in font sizes
/// @param right where full lines end, in points
record Layout(float body, float spacing, float right) {
  /// Headings are short; more words than this are text.
  private static final int HEADING_WORDS = 40;

  static Layout of(List<Line> lines) {
    Map<Float, Integer> sizes = new HashMap<>();
    lines.forEach(line -> sizes.merge(rounded(line.size()), line.text().length(), Integer::sum));
    float body =
        sizes.isEmpty()
            ? 12
            : Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
    return new Layout(body, spacing(lines, body), right(lines, body));
  }

  private static float rounded(float size) {
    return Math.round(size * 2) / 2f;
  }

  /// Lines within a paragraph are the commonest distance; half as much again begins a new one.
  private static float spacing(List<Line> lines, float body) {
    Map<Integer, Integer> steps = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && step > 0.8f * body && step < 3 * body) {
        steps.merge(Math.round(step * 4), 1, Integer::sum);
      }
    }
    if (steps.isEmpty()) {
      return 1.6f;
    }
    float usual = Collections.max(steps.entrySet(), Map.Entry.comparingByValue()).getKey() / 4f;
    return 1.25f * usual / body;
  }

  private static float right(List<Line> lines, float body) {
    var ends = new ArrayList<Float>();
    for (Line line : lines) {
      if (Math.abs(line.size() - body) < 0.6f) {
        ends.add(line.end());
      }
    }
    Collections.sort(ends);
    return ends.isEmpty() ? 0 : ends.get((int) (0.9 * (ends.size() - 1)));
  }

  /// Whether a line reaches as far as lines do that run on.
  boolean isFull(Line line) {
    return line.end() > right - 7 * body;
  }

  boolean isHeading(Piece piece) {
    int words = piece.words();
    if (words > HEADING_WORDS) {
      return false;
    }
    String text = piece.last().text().strip();
    boolean sentence = text.endsWith(".") || text.endsWith(";") || text.endsWith(",");
    boolean large = piece.size() > 1.12f * body;
    if (piece.tag().role() == Role.HEADING && !large && !piece.bold()) {
      // Some writers set running text in a heading's style to have it numbered.
      return !sentence && !piece.marked() && words <= 12;
    }
    return (large || (piece.bold() && piece.size() > 0.9f * body))
        && !sentence
        && hasLetters(piece);
  }

  private static boolean hasLetters(Piece piece) {
    return piece.lines.stream().anyMatch(line -> line.text().chars().anyMatch(Character::isLetter));
  }
}

package evenhand.read;

import evenhand.read.PdfTag.Role;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is usual in a document: the size of its running text, the distance of its lines, how far to
/// the right they reach.
///
/// @param body the font size of most of the text, in points
/// @param step how far apart the lines of a paragraph are, in points
/// @param right where full lines end, in points
record Layout(float body, float step, float right) {
  /// Headings are short; more words than this are text.
  private static final int HEADING_WORDS = 40;

  /// A sub-heading in italics is shorter still.
  private static final int ITALIC_WORDS = 14;

  /// As part of how often the commonest distance of lines comes.
  private static final double NOT_RARE = 0.3;

  /// The most that two lines of a paragraph stand apart, in font sizes. Type set wider than this is
  /// put together by its words.
  private static final float WIDEST = 1.75f;

  static Layout of(List<Line> lines) {
    Map<Float, Integer> sizes = new HashMap<>();
    lines.forEach(line -> sizes.merge(rounded(line.size()), line.text().length(), Integer::sum));
    float body =
        sizes.isEmpty()
            ? 12
            : Collections.max(sizes.entrySet(), Map.Entry.comparingByValue()).getKey();
    return new Layout(body, step(lines, body), right(lines, body));
  }

  private static float rounded(float size) {
    return Math.round(size * 2) / 2f;
  }

  /// Lines within a paragraph stand closer than paragraphs do: the smallest distance that is not
  /// rare.
  private static float step(List<Line> lines, float body) {
    var steps = new TreeMap<Integer, Integer>();
    for (int i = 1; i < lines.size(); i++) {
      float step = lines.get(i).y() - lines.get(i - 1).y();
      if (lines.get(i).page() == lines.get(i - 1).page() && step > 0.8f * body && step < 3 * body) {
        steps.merge(Math.round(step * 2), 1, Integer::sum);
      }
    }
    int most = steps.values().stream().max(Integer::compare).orElse(0);
    return steps.entrySet().stream()
        .filter(step -> step.getValue() >= NOT_RARE * most)
        .map(step -> step.getKey() / 2f)
        .findFirst()
        .orElse(1.2f * body);
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

  /// Whether two lines `step` points apart, the lower of font size `size`, are of one paragraph.
  boolean isClose(float step, float size) {
    return step > 0 && step <= Math.min(1.25f * this.step * size / body, WIDEST * size);
  }

  /// Whether a line reaches as far as lines do that run on.
  boolean isFull(Line line) {
    return line.end() > right - 7 * body;
  }

  boolean isHeading(Piece piece) {
    int words = piece.words();
    boolean item = Marks.isBullet(piece.first().mark()) && piece.tag().role() != Role.HEADING;
    if (words > HEADING_WORDS || item) {
      return false;
    }
    String text = piece.last().text().strip();
    boolean sentence = text.endsWith(".") || text.endsWith(";") || text.endsWith(",");
    boolean large = piece.size() > 1.12f * body;
    if (piece.tag().role() == Role.HEADING && !large && !piece.bold()) {
      // Some writers set running text in a heading's style to have it numbered.
      return !sentence && !piece.marked() && words <= 12;
    }
    boolean look = large || (piece.bold() && piece.size() > 0.9f * body) || isItalic(piece, words);
    return look && !sentence && hasLetters(piece);
  }

  /// A line in italics that begins as a heading does and quotes nobody.
  private boolean isItalic(Piece piece, int words) {
    String text = piece.first().text().strip();
    boolean alone = piece.tag().known() && !piece.marked();
    return alone
        && piece.italic()
        && words <= ITALIC_WORDS
        && piece.size() > 0.9f * body
        && piece.tag().role() == Role.PARAGRAPH
        && Character.isUpperCase(text.isEmpty() ? ' ' : text.codePointAt(0))
        && !piece.ended();
  }

  private static boolean hasLetters(Piece piece) {
    return piece.lines.stream().anyMatch(line -> line.text().chars().anyMatch(Character::isLetter));
  }
}

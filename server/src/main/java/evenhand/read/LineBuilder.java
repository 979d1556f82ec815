package evenhand.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts the runs of one page together into lines: where the file tells its blocks apart, block by
/// block in the file's order; where it does not, by height on the page.
final class LineBuilder {
  /// Baselines this much of a font size apart belong to one line; a raised footnote mark stands
  /// about a third above its line.
  private static final float SAME_LINE = 0.45f;

  /// A raised mark on a line of large type stands higher than that.
  private static final float RAISED = 0.6f;

  private static final Comparator<PdfRun> DOWN_THEN_ACROSS =
      Comparator.comparingDouble(PdfRun::y).thenComparingDouble(PdfRun::x);

  private final int page;
  private final List<Line> lines = new ArrayList<>();

  private LineBuilder(int page) {
    this.page = page;
  }

  /// @param page from 1
  static List<Line> lines(int page, List<PdfRun> runs) {
    var builder = new LineBuilder(page);
    List<PdfRun> tagged = runs.stream().filter(run -> run.tag().known()).toList();
    List<PdfRun> rest = runs.stream().filter(run -> !run.tag().known()).toList();
    builder.tagged(tagged);
    builder.mend();
    builder.weave(untagged(page, rest));
    return builder.lines;
  }

  private void tagged(List<PdfRun> runs) {
    var block = new ArrayList<Line>();
    var line = new ArrayList<PdfRun>();
    for (PdfRun run : runs) {
      if (!line.isEmpty() && !sameLine(line, run)) {
        block.add(LineOf.runs(page, line, false));
        line.clear();
        if (!block.getLast().tag().equals(run.tag())) {
          place(block);
          block.clear();
        }
      }
      line.add(run);
    }
    if (!line.isEmpty()) {
      block.add(LineOf.runs(page, line, false));
      place(block);
    }
  }

  /// A slip of the tags leaves the first line of an item in the block before, and its mark alone.
  private void mend() {
    for (int i = 0; i + 2 < lines.size(); i++) {
      Line mark = lines.get(i);
      Line first = lines.get(i + 1);
      Line second = lines.get(i + 2);
      boolean slip =
          mark.text().isBlank()
              && Marks.isBullet(mark.mark())
              && first.mark().isEmpty()
              && Math.abs(first.y() - mark.y()) < 0.5f
              && first.x() > mark.x()
              && !first.tag().equals(mark.tag())
              && second.tag().equals(mark.tag());
      if (slip) {
        lines.set(i, first.marked(mark.mark(), mark.x()).within(mark.tag()));
        lines.remove(i + 1);
      }
    }
  }

  private static boolean sameLine(List<PdfRun> line, PdfRun run) {
    PdfRun last = line.getLast();
    boolean level = Math.abs(last.y() - run.y()) < reach(last.size(), run) && run.x() > last.x();
    if (!level || last.tag().equals(run.tag())) {
      return level;
    }
    // A block that begins where another's line goes on is a slip of the tags.
    return Objects.equals(last.tag().cell(), run.tag().cell())
        && Math.abs(last.y() - run.y()) < 0.5f
        && Math.abs(run.x() - last.end()) < PdfText.MARK * run.size();
  }

  /// The file's order is kept, but a block that it draws after what stands below it goes before
  /// that. Only what shares some of its width stands below it: columns keep their order.
  private void place(List<Line> block) {
    int at = lines.size();
    float bottom = block.getLast().y();
    for (int i = lines.size() - 1; i >= 0 && lines.get(i).y() > bottom; i--) {
      Line line = lines.get(i);
      if (block.stream().anyMatch(one -> one.x() < line.end() && line.x() < one.end())) {
        at = i;
      }
    }
    lines.addAll(at, block);
  }

  private static float reach(float size, PdfRun run) {
    float large = Math.max(size, run.size());
    float small = Math.min(size, run.size());
    return (small < 0.8f * large ? RAISED : SAME_LINE) * large;
  }

  private static List<Line> untagged(int page, List<PdfRun> runs) {
    var lines = new ArrayList<Line>();
    var line = new ArrayList<PdfRun>();
    var level = new Level();
    for (PdfRun run : runs.stream().sorted(DOWN_THEN_ACROSS).toList()) {
      if (!line.isEmpty() && run.y() - level.baseline >= reach(level.tallest, run)) {
        lines.add(LineOf.runs(page, across(line), true));
        line.clear();
        level = new Level();
      }
      line.add(run);
      level.add(run);
    }
    if (!line.isEmpty()) {
      lines.add(LineOf.runs(page, across(line), true));
    }
    return lines;
  }

  /// How high a line stands and how large it is, as its runs are added.
  private static final class Level {
    private final Map<Float, Integer> lengths = new HashMap<>();

    /// The baseline that most of the line stands on; of two, the lower.
    private float baseline;

    private int most;

    /// The size of the largest type.
    private float tallest;

    void add(PdfRun run) {
      int length = lengths.merge(run.y(), run.text().length(), Integer::sum);
      if (length > most || (length == most && run.y() > baseline)) {
        most = length;
        baseline = run.y();
      }
      tallest = Math.max(tallest, run.size());
    }
  }

  private static List<PdfRun> across(List<PdfRun> line) {
    return line.stream().sorted(Comparator.comparingDouble(PdfRun::x)).toList();
  }

  /// Lines without a tag go before the first and after the last tagged one they stand above or
  /// below; in between they follow the line above them.
  private void weave(List<Line> untagged) {
    for (Line line : untagged) {
      int at = 0;
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).y() <= line.y()) {
          at = i + 1;
        }
      }
      lines.add(at, line);
    }
  }
}

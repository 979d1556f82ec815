package evenhand.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The runs of one line become a line: its mark, its footnote marks, its cells.
final class LineOf {
  /// A raised figure smaller than this part of its line's size is a footnote mark.
  private static final float SMALL = 0.8f;

  private final int page;
  private final List<PdfRun> runs;
  private final boolean columns;
  private final float size;
  private final float y;
  private final List<String> notes = new ArrayList<>();
  private final List<Line.Cell> cells = new ArrayList<>();

  private LineOf(int page, List<PdfRun> runs, boolean columns) {
    this.page = page;
    this.runs = runs;
    this.columns = columns;
    this.size = mostly(runs);
    this.y = runs.stream().filter(run -> run.size() == size).findFirst().orElseThrow().y();
  }

  /// @param columns whether wide gaps part cells
  static Line runs(int page, List<PdfRun> runs, boolean columns) {
    return new LineOf(page, List.copyOf(runs), columns).line();
  }

  private static float mostly(List<PdfRun> runs) {
    Map<Float, Integer> weights = new HashMap<>();
    runs.forEach(run -> weights.merge(run.size(), run.text().length(), Integer::sum));
    return weights.entrySet().stream()
        .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .orElseThrow()
        .getKey();
  }

  private Line line() {
    List<PdfRun> body = runs.stream().filter(run -> !isNoteMark(run)).toList();
    runs.stream().filter(this::isNoteMark).forEach(run -> notes.add(run.text().strip()));
    boolean note = runs.size() > 1 && isNoteMark(runs.getFirst());
    String opening = note ? notes.removeFirst() : "";
    if (body.isEmpty()) {
      body = runs;
    }
    String mark = mark(body);
    List<PdfRun> text = mark.isEmpty() ? body : withoutMark(body, mark);
    cells(text.isEmpty() ? body : text);
    boolean bullet = Marks.isBullet(mark) && !text.isEmpty();
    boolean bold = (bullet ? text : body).stream().allMatch(run -> run.bold() || run.symbol());
    if (!mark.isEmpty()) {
      Line.Cell first = cells.getFirst();
      cells.set(
          0, new Line.Cell(text.isEmpty() ? "" : first.text(), body.getFirst().x(), first.end()));
    }
    float textX = text.isEmpty() ? body.getFirst().end() : text.getFirst().x();
    boolean italic = text.stream().allMatch(PdfRun::italic);
    return new Line(
        page, cells, y, size, bold, italic, mark, textX, opening, notes, runs.getFirst().tag());
  }

  private boolean isNoteMark(PdfRun run) {
    return run.size() < SMALL * size
        && run.y() < y - 0.1f * size
        && run.text().strip().matches("\\d{1,3}(?:, ?\\d{1,3})*+|\\*{1,3}");
  }

  private String mark(List<PdfRun> body) {
    PdfRun first = body.getFirst();
    String text = first.text().strip();
    if (body.size() > 1) {
      PdfRun next = body.get(1);
      float gap = next.x() - first.end();
      boolean sure = first.symbol() || Marks.leadsWithBullet(text);
      if ((Marks.isBullet(text) && (sure || gap > PdfText.MARK * size))
          || (Marks.isNumber(text) && (text.endsWith(".") || gap > PdfText.COLUMN * size))) {
        return text;
      }
    } else if (Marks.isMark(text) && (Marks.leadsWithBullet(text) || first.symbol())) {
      return text;
    }
    String leading = Marks.leading(text);
    return leading == null ? "" : leading.strip();
  }

  /// Takes the mark off, also where it sits in one run with the text.
  private static List<PdfRun> withoutMark(List<PdfRun> body, String mark) {
    PdfRun first = body.getFirst();
    if (first.text().strip().equals(mark)) {
      return body.subList(1, body.size());
    }
    var rest = new ArrayList<>(body);
    String text = first.text().strip().substring(mark.length()).strip();
    float width = (first.end() - first.x()) / Math.max(1, first.text().length());
    rest.set(
        0,
        new PdfRun(
            text,
            first.end() - width * text.length(),
            first.end(),
            first.y(),
            first.size(),
            first.bold(),
            first.italic(),
            first.symbol(),
            false,
            first.tag()));
    return rest;
  }

  private void cells(List<PdfRun> text) {
    var cell = new StringBuilder();
    float x = text.getFirst().x();
    float end = x;
    for (PdfRun run : text) {
      float gap = run.x() - end;
      if (columns && !cell.isEmpty() && gap > PdfText.COLUMN * size) {
        cells.add(new Line.Cell(cell.toString(), x, end));
        cell.setLength(0);
        x = run.x();
      } else if (!cell.isEmpty() && (run.spaced() || gap > PdfText.SPACE * size)) {
        cell.append(' ');
      }
      cell.append(run.text().strip());
      end = run.end();
    }
    cells.add(new Line.Cell(cell.toString(), x, end));
  }
}

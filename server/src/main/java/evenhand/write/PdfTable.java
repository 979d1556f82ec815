package evenhand.write;

import evenhand.write.PdfSheets.Look;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A table on sheets: columns as wide as their words ask, thin rules between rows.
final class PdfTable {
  private static final float SIZE = 9.5f;
  private static final float PAD = 5;

  /// No column is narrower, however much its neighbours hold.
  private static final float NARROWEST = 40;

  private final PdfSheets sheets;
  private final Printed.Table table;
  private final float[] widths;

  private PdfTable(PdfSheets sheets, Printed.Table table) throws IOException {
    this.sheets = sheets;
    this.table = table;
    this.widths = widths();
  }

  static void draw(PdfSheets sheets, Printed.Table table) throws IOException {
    if (table.rows().stream().anyMatch(row -> !row.isEmpty())) {
      new PdfTable(sheets, table).draw();
    }
  }

  private void draw() throws IOException {
    sheets.gap(4);
    for (int i = 0; i < table.rows().size(); i++) {
      row(table.rows().get(i), i == 0 && table.headed() ? Look.heavy(SIZE) : Look.plain(SIZE));
    }
    sheets.gap(8);
  }

  private void row(List<String> cells, Look look) throws IOException {
    var columns = new ArrayList<List<String>>();
    int deepest = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = sheets.font().lines(cells.get(i), SIZE, widths[i] - 2 * PAD);
      columns.add(lines);
      deepest = Math.max(deepest, lines.size());
    }
    float whole = deepest * look.height() + 2 * PAD;
    sheets.need(Math.min(whole, PdfSheets.HEIGHT - 2 * PdfSheets.MARGIN));
    sheets.moveDown(PAD);
    for (int line = 0; line < deepest; line++) {
      sheets.need(look.height());
      float left = PdfSheets.MARGIN;
      for (int i = 0; i < columns.size(); i++) {
        if (line < columns.get(i).size()) {
          sheets.put(columns.get(i).get(line), look, left + (i == 0 ? 0 : PAD), sheets.y());
        }
        left += widths[i];
      }
      sheets.moveDown(look.height());
    }
    sheets.moveDown(PAD);
    sheets.rule(PdfSheets.MARGIN, sheets.y(), PdfSheets.INNER);
  }

  /// What fits on one line gets it; what does not shares the rest by how much it holds.
  private float[] widths() throws IOException {
    int count = table.rows().stream().mapToInt(List::size).max().orElse(1);
    var wanted = new float[count];
    for (List<String> row : table.rows()) {
      for (int i = 0; i < row.size(); i++) {
        String cell = sheets.font().drawable(row.get(i));
        wanted[i] = Math.max(wanted[i], sheets.font().width(cell, SIZE) * 1.03f + 2 * PAD);
      }
    }
    float each = PdfSheets.INNER / count;
    float left = PdfSheets.INNER;
    float greedy = 0;
    for (float width : wanted) {
      if (width <= each) {
        left -= Math.max(width, Math.min(NARROWEST, each));
      } else {
        greedy += width;
      }
    }
    var widths = new float[count];
    for (int i = 0; i < count; i++) {
      widths[i] =
          wanted[i] <= each
              ? Math.max(wanted[i], Math.min(NARROWEST, each))
              : left * wanted[i] / greedy;
    }
    return widths;
  }
}

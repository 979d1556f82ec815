package evenhand.write;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// Sheets of A4 that fill from the top, line by line; a line that does not fit begins the next.
/// Lengths are in points, heights counted down from the top of the sheet.
final class PdfSheets {
  static final float WIDTH = PDRectangle.A4.getWidth();
  static final float HEIGHT = PDRectangle.A4.getHeight();
  static final float MARGIN = 68;
  static final float INNER = WIDTH - 2 * MARGIN;

  private static final float FOOT = 40;
  private static final float FOOT_SIZE = 8.5f;

  /// How letters stand on their line, as a part of its height.
  private static final float BASELINE = 0.74f;

  /// The outline that makes letters heavier, as a part of their size.
  private static final float HEAVY = 0.032f;

  private static final Color GREY = new Color(0x505A5F);
  private static final Color RULE = new Color(0xB1B4B6);

  private final PDDocument document;
  private final PdfFont font;
  private PDPage page;
  private PDPageContentStream ink;
  private float y = MARGIN;

  /// How a line looks.
  ///
  /// @param height of the line, with the gap to the next
  record Look(float size, float height, Weight weight, Color colour) {
    enum Weight {
      PLAIN,
      HEAVY
    }

    static Look plain(float size) {
      return new Look(size, size * 1.4f, Weight.PLAIN, Color.BLACK);
    }

    static Look heavy(float size) {
      return new Look(size, size * 1.3f, Weight.HEAVY, Color.BLACK);
    }

    Look grey() {
      return new Look(size, height, weight, GREY);
    }
  }

  PdfSheets(PDDocument document, PdfFont font) throws IOException {
    this.document = document;
    this.font = font;
    this.page = sheet();
    this.ink = new PDPageContentStream(document, page);
  }

  PdfFont font() {
    return font;
  }

  PDPage page() {
    return page;
  }

  float y() {
    return y;
  }

  private PDPage sheet() {
    var sheet = new PDPage(PDRectangle.A4);
    document.addPage(sheet);
    return sheet;
  }

  /// Begins the next sheet unless so much is left on this one.
  void need(float height) throws IOException {
    if (y + height > HEIGHT - MARGIN && y > MARGIN) {
      ink.close();
      page = sheet();
      ink = new PDPageContentStream(document, page);
      y = MARGIN;
    }
  }

  /// A gap, but for the top of a sheet.
  void gap(float height) {
    if (y > MARGIN) {
      y += height;
    }
  }

  /// Lines one below another.
  void lines(List<String> lines, Look look, float left) throws IOException {
    for (String line : lines) {
      need(look.height());
      put(line, look, left, y);
      y += look.height();
    }
  }

  /// One line where it is told to stand, without moving on.
  void put(String line, Look look, float left, float top) throws IOException {
    ink.beginText();
    style(ink, look);
    ink.newLineAtOffset(left, HEIGHT - top - look.height() * BASELINE);
    ink.showText(line);
    ink.endText();
  }

  private void style(PDPageContentStream on, Look look) throws IOException {
    on.setFont(font.font(), look.size());
    on.setNonStrokingColor(look.colour());
    if (look.weight() == Look.Weight.HEAVY) {
      on.setRenderingMode(RenderingMode.FILL_STROKE);
      on.setStrokingColor(look.colour());
      on.setLineWidth(look.size() * HEAVY);
    } else {
      on.setRenderingMode(RenderingMode.FILL);
    }
  }

  void moveDown(float height) {
    y += height;
  }

  /// A bar beside what was written since `top` on this sheet.
  void bar(float left, float top, float width) throws IOException {
    fill(left, top, width, y - top);
  }

  void rule(float left, float top, float length) throws IOException {
    fill(left, top, length, 0.6f);
  }

  private void fill(float left, float top, float width, float height) throws IOException {
    ink.setNonStrokingColor(RULE);
    ink.addRect(left, HEIGHT - top - height, width, height);
    ink.fill();
  }

  /// Ends it: every sheet says at its foot whose it is and which.
  void finish(String title) throws IOException {
    ink.close();
    int all = document.getNumberOfPages();
    Look look = Look.plain(FOOT_SIZE).grey();
    for (int i = 0; i < all; i++) {
      String number = "Page %d of %d".formatted(i + 1, all);
      float room = INNER - font.width(number, FOOT_SIZE) - 20;
      try (var foot =
          new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true, true)) {
        foot(foot, look, font.lines(title, FOOT_SIZE, room).getFirst(), MARGIN);
        foot(foot, look, number, WIDTH - MARGIN - font.width(number, FOOT_SIZE));
      }
    }
  }

  private void foot(PDPageContentStream on, Look look, String words, float left)
      throws IOException {
    on.beginText();
    style(on, look);
    on.newLineAtOffset(left, FOOT);
    on.showText(words);
    on.endText();
  }
}

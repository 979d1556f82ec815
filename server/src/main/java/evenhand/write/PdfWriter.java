package evenhand.write;

import evenhand.report.Kind;
import evenhand.write.PdfSheets.Look;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A report or a review as a PDF on A4, its typeface embedded, its headings as bookmarks. For
/// printing and passing on: unlike the other formats it is not read back to the same report. The
/// same pages give the same bytes: no clock, no random names.
final class PdfWriter {
  private static final float SIZE = 10.5f;
  private static final Look BODY = Look.plain(SIZE);
  private static final Look SMALL = Look.plain(9).grey();

  /// How far what hangs beside a number, a bullet or a bar stands in.
  private static final float INDENT = 24;

  private static final int DEEPEST = 4;
  private static final float[] HEADINGS = {15, 12, 10.5f, 10.5f};

  private final PDDocument document;
  private final PdfSheets sheets;
  private final PDDocumentOutline outline = new PDDocumentOutline();

  private PdfWriter(PDDocument document) throws IOException {
    this.document = document;
    this.sheets = new PdfSheets(document, PdfFont.embed(document));
  }

  static byte[] bytes(String title, List<Printed> pages) {
    var out = new ByteArrayOutputStream();
    try (var document = new PDDocument()) {
      document.setDocumentId(0L);
      var writer = new PdfWriter(document);
      for (int i = 0; i < pages.size(); i++) {
        writer.add(pages.get(i), headingsAfter(i, pages));
      }
      writer.finish(title);
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
    return out.toByteArray();
  }

  private static int headingsAfter(int at, List<Printed> pages) {
    int count = 0;
    while (at + 1 + count < pages.size() && pages.get(at + 1 + count) instanceof Printed.Heading) {
      count++;
    }
    return count;
  }

  private void finish(String title) throws IOException {
    sheets.finish(title);
    document.getDocumentInformation().setTitle(Legal.line(title));
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage("en-GB");
    catalog.setDocumentOutline(outline);
    var preferences = new PDViewerPreferences(new COSDictionary());
    preferences.setDisplayDocTitle(true);
    catalog.setViewerPreferences(preferences);
  }

  /// @param headings how many follow at once, and go on the same sheet as one before them
  private void add(Printed printed, int headings) throws IOException {
    switch (printed) {
      case Printed.Cover cover -> cover(cover);
      case Printed.Heading heading -> heading(heading, headings);
      case Printed.Text text -> text(text);
      case Printed.Table table -> PdfTable.draw(sheets, table);
    }
  }

  private void cover(Printed.Cover cover) throws IOException {
    Look title = Look.heavy(20);
    sheets.lines(wrapped(cover.title(), title, 0), title, PdfSheets.MARGIN);
    sheets.gap(4);
    for (String line : cover.lines()) {
      sheets.lines(wrapped(line, BODY.grey(), 0), BODY.grey(), PdfSheets.MARGIN);
    }
    sheets.gap(10);
    if (!cover.grades().isEmpty()) {
      PdfTable.draw(sheets, new Printed.Table(cover.grades()));
    }
  }

  private void heading(Printed.Heading heading, int more) throws IOException {
    if (heading.text().isBlank()) {
      sheets.gap(SIZE);
      return;
    }
    int level = Math.clamp(heading.level(), 1, DEEPEST);
    Look look = Look.heavy(HEADINGS[level - 1]);
    List<String> lines = wrapped(heading.text(), look, 0);
    sheets.gap(level == 1 ? 16 : 11);
    // A heading does not stand alone at the foot of a sheet.
    sheets.need(lines.size() * look.height() + (3 + 2 * more) * BODY.height());
    if (level <= 2) {
      bookmark(heading.text());
    }
    sheets.lines(lines, look, PdfSheets.MARGIN);
    sheets.gap(3);
  }

  private void bookmark(String words) {
    var there = new PDPageXYZDestination();
    there.setPage(sheets.page());
    there.setTop(Math.round(PdfSheets.HEIGHT - sheets.y()));
    var item = new PDOutlineItem();
    item.setTitle(Legal.line(words));
    item.setDestination(there);
    outline.addLast(item);
  }

  private void text(Printed.Text text) throws IOException {
    switch (text.kind()) {
      case PARAGRAPH, TABLE -> hanging(text.number() == null ? "" : text.number() + ".", text);
      case BULLET, STRENGTH, WEAKNESS, RECOMMENDATION, AREA_FOR_DEVELOPMENT ->
          hanging(text.number() == null ? "•" : text.number() + ".", text);
      case QUOTE -> quote(text.text());
      case CAPTION, FOOTNOTE -> plain(text.text(), SMALL);
      case JUDGEMENT -> plain(text.text(), Look.heavy(SIZE));
    }
    sheets.gap(5);
  }

  private void hanging(String mark, Printed.Text text) throws IOException {
    if (mark.isEmpty()) {
      plain(text.text(), BODY);
      return;
    }
    float left = text.kind() == Kind.PARAGRAPH || mark.length() > 1 ? 0 : INDENT / 2;
    sheets.need(BODY.height());
    sheets.put(sheets.font().drawable(mark), BODY, PdfSheets.MARGIN + left, sheets.y());
    sheets.lines(wrapped(text.text(), BODY, INDENT), BODY, PdfSheets.MARGIN + INDENT);
  }

  private void plain(String words, Look look) throws IOException {
    sheets.lines(wrapped(words, look, 0), look, PdfSheets.MARGIN);
  }

  private void quote(String words) throws IOException {
    for (String line : wrapped(words, BODY.grey(), INDENT / 2)) {
      sheets.need(BODY.height());
      float top = sheets.y();
      sheets.lines(List.of(line), BODY.grey(), PdfSheets.MARGIN + INDENT / 2);
      sheets.bar(PdfSheets.MARGIN, top, 2);
    }
  }

  private List<String> wrapped(String words, Look look, float indent) throws IOException {
    return sheets.font().lines(words, look.size(), PdfSheets.INNER - indent);
  }
}

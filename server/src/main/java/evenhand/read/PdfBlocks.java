package evenhand.read;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Reads a PDF: its text by place and look, its own tags where it has them.
public final class PdfBlocks implements BlockReader {
  /// No report of several hundred seen has 100 pages.
  private static final int MOST_PAGES = 3_000;

  @Override
  public Blocks read(byte[] bytes) throws UnreadableReportException {
    BundledFont.install();
    PdfLimits.check(bytes);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableReportException(
          "encrypted-pdf",
          "This PDF is locked with a password. Save a copy without one and use that.",
          e);
    } catch (PdfText.TooSlowException e) {
      throw new UnreadableReportException(
          "too-large", "This PDF asks for more work than any report does; it is not read.", e);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox throws all three on files that are cut off, damaged or nested without end.
      throw new UnreadableReportException(
          "broken-pdf", "This PDF is damaged: it cannot be opened. Ask for it again.", e);
    }
  }

  private static Blocks read(PDDocument document) throws IOException, UnreadableReportException {
    int count = document.getNumberOfPages();
    if (count > MOST_PAGES) {
      throw new UnreadableReportException(
          "too-large", "This PDF has %d pages; at most %d are read.".formatted(count, MOST_PAGES));
    }
    List<List<Line>> pages = pages(document);
    if (pages.stream().allMatch(List::isEmpty)) {
      throw new UnreadableReportException(
          "no-text",
          "This PDF holds no text, only pictures of pages. Run text recognition on it first.");
    }
    List<Block> blocks = BlockBuilder.blocks(Furniture.removed(pages), new Places(sizes(document)));
    return new Blocks(blocks, count, made(document), List.of());
  }

  private static List<List<Line>> pages(PDDocument document) throws IOException {
    var text = new PdfText(PdfTags.of(document), PdfLimits.deadline(document.getNumberOfPages()));
    var pages = new ArrayList<List<Line>>();
    for (PDPage page : document.getPages()) {
      pages.add(LineBuilder.lines(pages.size() + 1, text.runs(page)));
    }
    return pages;
  }

  private static List<Places.Size> sizes(PDDocument document) {
    var sizes = new ArrayList<Places.Size>();
    for (PDPage page : document.getPages()) {
      PDRectangle box = page.getCropBox();
      boolean turned = page.getRotation() % 180 != 0;
      sizes.add(
          turned
              ? new Places.Size(box.getHeight(), box.getWidth())
              : new Places.Size(box.getWidth(), box.getHeight()));
    }
    return sizes;
  }

  private static @Nullable LocalDate made(PDDocument document) {
    PDDocumentInformation information = document.getDocumentInformation();
    Calendar day = information.getModificationDate();
    if (day == null) {
      day = information.getCreationDate();
    }
    return day == null ? null : LocalDate.ofInstant(day.toInstant(), day.getTimeZone().toZoneId());
  }
}

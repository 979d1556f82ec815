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
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Reads a PDF: its text by place and look, its own tags where it has them.
public final class PdfBlocks implements BlockReader {
  /// No report of several hundred seen has 100 pages.
  private static final int MOST_PAGES = 3_000;

  @Override
  public Blocks read(byte[] bytes) throws UnreadableReportException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return read(document);
    } catch (InvalidPasswordException e) {
      throw new UnreadableReportException(
          "encrypted-pdf",
          "This PDF is locked with a password. Save a copy without one and use that.",
          e);
    } catch (IOException | RuntimeException e) {
      // PDFBox throws both on files that are cut off or damaged.
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
    List<Block> blocks = BlockBuilder.blocks(Furniture.removed(pages));
    return new Blocks(blocks, count, made(document), List.of());
  }

  private static List<List<Line>> pages(PDDocument document) throws IOException {
    var text = new PdfText(PdfTags.of(document));
    var pages = new ArrayList<List<Line>>();
    for (PDPage page : document.getPages()) {
      pages.add(LineBuilder.lines(pages.size() + 1, text.runs(page)));
    }
    return pages;
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

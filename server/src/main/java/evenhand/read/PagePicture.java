package evenhand.read;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/// A page of a PDF as a picture, so that a reader can hold what was read against what is printed.
public final class PagePicture {
  /// In pixels; twice what a large window shows of a page.
  public static final int WIDEST = 2_000;

  /// A page this much higher than wide is no page.
  private static final int TALLEST = 4;

  /// Photographs on covers have 10 million pixels; beyond this they are left out.
  private static final long MOST_PIXELS = 40_000_000;

  /// Of work on the page itself: a machine busy with other things draws it later, and draws it.
  private static final Duration WORK = Duration.ofSeconds(10);

  /// Of time that passes, so that nobody waits for ever.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private PagePicture() {}

  /// Whether a file's pages can be drawn: it is a PDF.
  public static boolean isDrawn(byte[] file) {
    try {
      return FileType.of(file) == FileType.PDF;
    } catch (UnreadableReportException e) {
      return false;
    }
  }

  /// @param pdf the whole file
  /// @param page from 1
  /// @param width in pixels, at most [#WIDEST]
  /// @return a PNG
  /// @throws UnreadableReportException where the file is no PDF, has no such page, or where drawing
  ///   the page is more work than a page ever is
  public static byte[] png(byte[] pdf, int page, int width) throws UnreadableReportException {
    return png(pdf, page, width, WORK);
  }

  /// @param most work that drawing may take
  static byte[] png(byte[] pdf, int page, int width, Duration most)
      throws UnreadableReportException {
    BundledFont.install();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      if (page < 1 || page > document.getNumberOfPages()) {
        throw new UnreadableReportException(
            "no-such-page", "This report has %d pages.".formatted(document.getNumberOfPages()));
      }
      var out = new ByteArrayOutputStream();
      ImageIO.write(drawn(document, page, width, most), "png", out);
      return out.toByteArray();
    } catch (TooSlowException e) {
      throw new UnreadableReportException(
          "page-too-slow", "Drawing this page takes longer than a page ever does.", e);
    } catch (IOException | RuntimeException e) {
      // PDFBox throws both on files that are damaged.
      throw new UnreadableReportException(
          "page-broken", "This page is damaged and cannot be drawn.", e);
    }
  }

  private static BufferedImage drawn(PDDocument document, int page, int width, Duration most)
      throws IOException, UnreadableReportException {
    var sheet = document.getPage(page - 1);
    PDRectangle box = sheet.getCropBox();
    boolean turned = sheet.getRotation() % 180 != 0;
    float across = turned ? box.getHeight() : box.getWidth();
    float down = turned ? box.getWidth() : box.getHeight();
    if (!(across > 0) || !(down > 0) || down > TALLEST * across) {
      throw new UnreadableReportException("page-broken", "This page has no size to be shown in.");
    }
    var renderer = new Renderer(document, Bound.of(most));
    renderer.setSubsamplingAllowed(true);
    return renderer.renderImage(page - 1, Math.clamp(width, 1, WIDEST) / across, ImageType.RGB);
  }

  private static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// Until when a page may be drawn.
  ///
  /// @param work as [PdfLimits#now] counts
  /// @param time as the clock counts
  private record Bound(long work, long time) {
    static Bound of(Duration most) {
      return new Bound(PdfLimits.now() + most.toNanos(), System.nanoTime() + PATIENCE.toNanos());
    }

    boolean isPassed() {
      return PdfLimits.now() - work > 0 || System.nanoTime() - time > 0;
    }
  }

  private static final class Renderer extends PDFRenderer {
    private final Bound bound;

    Renderer(PDDocument document, Bound bound) {
      super(document);
      this.bound = bound;
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
      return new Drawer(parameters, bound);
    }
  }

  /// Draws until its time is up.
  private static final class Drawer extends PageDrawer {
    private final Bound bound;

    Drawer(PageDrawerParameters parameters, Bound bound) throws IOException {
      super(parameters);
      this.bound = bound;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
      if (bound.isPassed()) {
        throw new TooSlowException();
      }
      super.processOperator(operator, operands);
    }

    @Override
    public void drawImage(PDImage image) throws IOException {
      if ((long) image.getWidth() * image.getHeight() <= MOST_PIXELS) {
        super.drawImage(image);
      }
    }
  }
}

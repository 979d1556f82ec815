package evenhand.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// A PDF for a test, put together line by line. Heights are counted down from the top of the page,
/// as the reader counts them. Nothing is tagged unless [#artifact] is used.
final class InventedPdf implements AutoCloseable {
  private static final PDFont PLAIN = new PDType1Font(FontName.HELVETICA);
  private static final PDFont BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final float LEADING = 14.4f;

  private final PDDocument document = new PDDocument();
  private PDPageContentStream content;
  private float y;

  InventedPdf() {
    content = newPage();
  }

  private PDPageContentStream newPage() {
    try {
      var page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      y = 90;
      return new PDPageContentStream(document, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  InventedPdf page() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    content = newPage();
    return this;
  }

  /// Lines of a paragraph, one below the other, then the gap that ends it.
  InventedPdf text(float x, String... lines) {
    for (String line : lines) {
      at(x, y, 12, line);
      y += LEADING;
    }
    y += 12;
    return this;
  }

  /// A paragraph whose first line has a bullet or number to its left.
  InventedPdf item(String mark, float x, String... lines) {
    at(x, y, 12, mark);
    return text(x + 28, lines);
  }

  InventedPdf heading(float size, String... lines) {
    for (String line : lines) {
      put(BOLD, 72, y, size, line);
      y += size * 1.2f;
    }
    y += 12;
    return this;
  }

  /// A row of a table: the first cell at the left margin, the second far to the right; both may run
  /// over several lines, which are centred on each other.
  InventedPdf row(String[] label, String[] value) {
    int lines = Math.max(label.length, value.length);
    column(80, label, lines);
    column(320, value, lines);
    y += lines * LEADING + 14;
    return this;
  }

  private void column(float x, String[] cell, int lines) {
    float from = y + (lines - cell.length) * LEADING / 2;
    for (int i = 0; i < cell.length; i++) {
      at(x, from + i * LEADING, 12, cell[i]);
    }
  }

  InventedPdf down(float points) {
    y += points;
    return this;
  }

  InventedPdf at(float x, float top, float size, String text) {
    put(PLAIN, x, top, size, text);
    return this;
  }

  /// Text that the file marks as a page's own furniture.
  InventedPdf artifact(float x, float top, float size, String text) {
    try {
      content.beginMarkedContent(COSName.ARTIFACT);
      put(PLAIN, x, top, size, text);
      content.endMarkedContent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  private void put(PDFont font, float x, float top, float size, String text) {
    try {
      content.beginText();
      content.setFont(font, size);
      content.newLineAtOffset(x, PDRectangle.A4.getHeight() - top);
      content.showText(text);
      content.endText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes() {
    return save();
  }

  byte[] locked(String password) {
    var policy = new StandardProtectionPolicy(password, password, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    try {
      document.protect(policy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return save();
  }

  private byte[] save() {
    var out = new ByteArrayOutputStream();
    try {
      content.close();
      document.save(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public void close() {
    try {
      document.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

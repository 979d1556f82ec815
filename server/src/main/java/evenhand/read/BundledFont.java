package evenhand.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/// The one font that stands in for all that a PDF names and does not hold. PDFBox would look
/// through the machine's fonts, which takes seconds, reads otherwise on every machine, and leaves a
/// file in the home folder.
final class BundledFont implements FontMapper {
  private static final String RESOURCE =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final BundledFont FONT = new BundledFont(load());

  private final TrueTypeFont sans;

  private BundledFont(TrueTypeFont sans) {
    this.sans = sans;
  }

  /// Makes PDFBox use it; to be called before a PDF is opened, as often as one likes.
  static void install() {
    FontMappers.set(FONT);
  }

  private static TrueTypeFont load() {
    try (var in = BundledFont.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return new TTFParser().parse(new RandomAccessReadBuffer(in));
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  @Override
  public FontMapping<TrueTypeFont> getTrueTypeFont(
      String baseFont, @Nullable PDFontDescriptor fontDescriptor) {
    return new FontMapping<>(sans, true);
  }

  @Override
  public FontMapping<FontBoxFont> getFontBoxFont(
      String baseFont, @Nullable PDFontDescriptor fontDescriptor) {
    return new FontMapping<>(sans, true);
  }

  @Override
  @SuppressWarnings("NullAway") // PDFBox itself passes null where there is no OpenType font
  public CIDFontMapping getCIDFont(
      String baseFont,
      @Nullable PDFontDescriptor fontDescriptor,
      @Nullable PDCIDSystemInfo cidSystemInfo) {
    return new CIDFontMapping(null, sans, true);
  }
}

package evenhand.write;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The one typeface of a PDF: Liberation Sans, whose letters are as wide as Arial's. It is
/// embedded, as far as it is used, so the file reads and prints alike everywhere. PDFBox brings it,
/// in one weight; heavier letters are drawn with an outline.
final class PdfFont {
  private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  /// Stands for what the typeface does not have.
  private static final String UNKNOWN = "\u25A1";

  private final PDType0Font font;
  private final Map<Integer, Boolean> drawable = new HashMap<>();

  private PdfFont(PDType0Font font) {
    this.font = font;
  }

  static PdfFont embed(PDDocument document) throws IOException {
    try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("PDFBox no longer brings " + FILE);
      }
      return new PdfFont(PDType0Font.load(document, in, true));
    }
  }

  PDType0Font font() {
    return font;
  }

  /// @param size in points, as the width is
  /// @param text of which all can be drawn, see [#drawable]
  float width(String text, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /// The text on one line, with a sign in place of each letter that the typeface lacks.
  String drawable(String text) {
    var kept = new StringBuilder();
    Normalizer.normalize(Legal.line(text), Normalizer.Form.NFC)
        .codePoints()
        .forEach(letter ->
            kept.append(
                Boolean.TRUE.equals(drawable.computeIfAbsent(letter, this::has))
                    ? Character.toString(letter)
                    : UNKNOWN));
    return kept.toString().strip();
  }

  private boolean has(int letter) {
    try {
      font.encode(Character.toString(letter));
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  /// The text in lines no wider than `width`, broken at blanks, and within a word only where one is
  /// wider by itself.
  List<String> lines(String text, float size, float width) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : drawable(text).split(" +")) {
      for (String piece : pieces(word, size, width)) {
        String longer = line.isEmpty() ? piece : line + " " + piece;
        if (!line.isEmpty() && width(longer, size) > width) {
          lines.add(line.toString());
          line.setLength(0);
          line.append(piece);
        } else {
          line.setLength(0);
          line.append(longer);
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private List<String> pieces(String word, float size, float width) throws IOException {
    if (width(word, size) <= width) {
      return List.of(word);
    }
    var pieces = new ArrayList<String>();
    var piece = new StringBuilder();
    for (int letter : word.codePoints().toArray()) {
      String longer = piece + Character.toString(letter);
      if (!piece.isEmpty() && width(longer, size) > width) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
      piece.appendCodePoint(letter);
    }
    pieces.add(piece.toString());
    return List.copyOf(pieces);
  }
}

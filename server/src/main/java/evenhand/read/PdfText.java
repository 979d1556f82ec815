package evenhand.read;

import evenhand.text.White;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/// Takes the text of a PDF page by page as runs with their places and looks. PDFBox's own way of
/// putting lines together is left out: it loses columns and costs half the time.
///
/// Not safe from several threads; one a document.
final class PdfText extends PDFMarkedContentExtractor {
  /// A gap of this many font sizes within a line is a space that the file does not hold.
  static final float SPACE = 0.19f;

  /// A wider gap ends the run: what follows may be another column.
  static final float COLUMN = 1.0f;

  /// After a bullet or number this gap is more than a space.
  static final float MARK = 0.45f;

  /// Nobody can read smaller type. In points.
  private static final float SMALLEST = 0.5f;

  /// How many steps are taken between two looks at the clock.
  private static final int STEPS = 256;

  /// On one page; of 6,109 pages of reports none has more than 91.
  private static final int MOST_RUNS = 20_000;

  private final PdfTags tags;
  private final long deadline;
  private int steps;
  private boolean late;
  private final IdentityHashMap<PDFont, Look> looks = new IdentityHashMap<>();
  private final Deque<PdfTag> open = new ArrayDeque<>();
  private final List<PdfRun> runs = new ArrayList<>();
  private @Nullable COSDictionary page;
  private final RunBuilder builder = new RunBuilder();

  private record Look(boolean bold, boolean italic, boolean symbol) {}

  /// The file asks for more work than any report does.
  static final class TooSlowException extends IOException {
    private static final long serialVersionUID = 1;
  }

  /// @param deadline until when the document may take, as [PdfLimits#now] counts
  PdfText(PdfTags tags, long deadline) {
    this.tags = tags;
    this.deadline = deadline;
  }

  /// The runs of one page in the order of the file.
  List<PdfRun> runs(PDPage of) throws IOException {
    page = of.getCOSObject();
    runs.clear();
    open.clear();
    builder.reset();
    if (of.hasContents()) {
      processPage(of);
    }
    builder.finish();
    return List.copyOf(runs);
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
    PdfTag outer = open.isEmpty() ? PdfTag.NONE : open.peek();
    if (tag != null && tag.getName().equals("Artifact")) {
      open.push(PdfTag.ARTIFACT);
    } else if (properties != null && properties.containsKey(COSName.MCID) && page != null) {
      open.push(tags.at(page, properties.getInt(COSName.MCID)));
    } else {
      open.push(outer);
    }
  }

  @Override
  public void endMarkedContentSequence() {
    if (!open.isEmpty()) {
      open.pop();
    }
  }

  /// A few bytes may draw themselves again and again. PDFBox swallows what is thrown inside a form,
  /// so it is thrown at every step that follows.
  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    late |= runs.size() > MOST_RUNS;
    late |= steps++ % STEPS == 0 && PdfLimits.now() - deadline > 0;
    if (late) {
      throw new TooSlowException();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    builder.add(glyph, open.isEmpty() ? PdfTag.NONE : open.peek());
  }

  private Look look(PDFont font) {
    return looks.computeIfAbsent(font, PdfText::lookOf);
  }

  private static Look lookOf(PDFont font) {
    String name = font.getName() == null ? "" : font.getName().toLowerCase(Locale.ROOT);
    PDFontDescriptor descriptor = font.getFontDescriptor();
    boolean heavy =
        descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
    boolean symbol =
        name.contains("wingdings") || name.contains("symbol") || name.contains("webdings");
    boolean italic =
        name.contains("italic")
            || name.contains("oblique")
            || (descriptor != null && descriptor.isItalic());
    return new Look(heavy || name.contains("bold") || name.contains("black"), italic, symbol);
  }

  /// Puts glyphs together as long as they follow each other on one baseline in one look.
  private final class RunBuilder {
    private final StringBuilder text = new StringBuilder();
    private PdfTag tag = PdfTag.NONE;
    private @Nullable PDFont font;

    /// Where a font has no italics, some programs slant its upright letters.
    private boolean slanted;

    private float x;
    private float end;
    private float y;
    private float size;
    private boolean spaced;
    private boolean space;
    private float lastX;
    private String last = "";

    void reset() {
      text.setLength(0);
      font = null;
      space = false;
      last = "";
    }

    void add(TextPosition glyph, PdfTag of) {
      String unicode = glyph.getUnicode();
      if (unicode == null) {
        return;
      }
      if (isWhite(unicode)) {
        space = true;
        return;
      }
      if (glyph.getFontSizeInPt() < SMALLEST) {
        return;
      }
      float at = glyph.getXDirAdj();
      float base = glyph.getYDirAdj();
      if (isShadow(unicode, at, base)) {
        return;
      }
      if (!follows(glyph, at, base, of)) {
        finish();
        begin(glyph, at, base, of);
      } else if (space || at - end > SPACE * size) {
        text.append(' ');
      }
      text.append(unicode);
      space = false;
      last = unicode;
      lastX = at;
      end = at + glyph.getWidthDirAdj();
    }

    private static boolean isWhite(String unicode) {
      return unicode.chars().allMatch(c -> White.is((char) c));
    }

    /// Some programs make bold by printing a glyph twice, a hair apart.
    private boolean isShadow(String unicode, float at, float base) {
      return !text.isEmpty()
          && unicode.equals(last)
          && Math.abs(at - lastX) < 0.1f * size
          && Math.abs(base - y) < 0.1f * size;
    }

    private boolean follows(TextPosition glyph, float at, float base, PdfTag of) {
      return !text.isEmpty()
          && glyph.getFont().equals(font)
          && of.equals(tag)
          && Math.abs(base - y) < 0.05f * size
          && Math.abs(glyph.getFontSizeInPt() - size) < 0.1f
          && at - end > -0.5f * size
          && at - end < (isMark() ? MARK : COLUMN) * size;
    }

    /// A bullet or number keeps to itself, so that its distance to the text stays known.
    private boolean isMark() {
      return text.length() < 5 && Marks.isMark(text.toString());
    }

    private void begin(TextPosition glyph, float at, float base, PdfTag of) {
      x = at;
      y = base;
      size = glyph.getFontSizeInPt();
      font = glyph.getFont();
      Matrix matrix = glyph.getTextMatrix();
      slanted = matrix.getShearX() != 0 && matrix.getShearY() == 0;
      tag = of;
      spaced = space;
    }

    void finish() {
      if (!text.isEmpty() && font != null) {
        Look look = look(font);
        runs.add(
            new PdfRun(
                text.toString(),
                x,
                end,
                y,
                size,
                look.bold(),
                look.italic() || slanted,
                look.symbol(),
                spaced,
                tag));
        text.setLength(0);
      }
    }
  }
}

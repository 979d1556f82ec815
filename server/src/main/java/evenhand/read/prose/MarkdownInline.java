package evenhand.read.prose;

import evenhand.read.Superscript;
import evenhand.read.WrittenText;
import evenhand.report.Kind;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/// The running text of one Markdown block, without its marks.
final class MarkdownInline extends AbstractVisitor {
  private static final Pattern COMMENT = Pattern.compile("<!-- ([a-z-]{1,30}) -->");

  private final StringBuilder text = new StringBuilder();
  private final List<String> pictures = new ArrayList<>();
  private int strong;
  private int raised;
  private boolean plainSeen;
  private @Nullable String note;
  private @Nullable Kind kind;

  /// With a line feed for each line break of the source, hard or soft, and two after a bold line.
  String text() {
    return text.toString();
  }

  boolean allBold() {
    return !plainSeen && !text.isEmpty();
  }

  /// Whether a line of bold type stands above the rest.
  boolean leads() {
    return text.indexOf("\n\n") > 0;
  }

  /// The raised number that the block begins with: it is a note's text.
  @Nullable String note() {
    return note;
  }

  /// What a comment behind the text says it is, as this program writes it.
  @Nullable Kind kind() {
    return kind;
  }

  List<String> pictures() {
    return pictures;
  }

  @Override
  public void visit(Text run) {
    append(run.getLiteral().replace("\\_", "_").replace("\\*", "*"));
  }

  @Override
  public void visit(Code code) {
    append(code.getLiteral());
  }

  private void append(String run) {
    if (raised > 0 && run.strip().matches("\\d{1,3}")) {
      if (White.fold(text.toString()).isEmpty()) {
        note = run.strip();
      } else {
        text.append(Superscript.of(run.strip()));
      }
      return;
    }
    plainSeen |= strong == 0 && !White.fold(run).isEmpty();
    text.append(run);
  }

  @Override
  public void visit(SoftLineBreak lineBreak) {
    text.append(endsBoldLead() ? "\n\n" : "\n");
  }

  @Override
  public void visit(HardLineBreak lineBreak) {
    text.append(endsBoldLead() ? "\n\n" : "\n");
  }

  /// A line of bold type alone heads what follows it: a paragraph of its own.
  private boolean endsBoldLead() {
    return strong == 0 && allBold() && text.indexOf("\n") < 0;
  }

  @Override
  public void visit(StrongEmphasis emphasis) {
    strong++;
    visitChildren(emphasis);
    strong--;
  }

  @Override
  public void visit(Image image) {
    var alt = new MarkdownInline();
    alt.visitChildren(image);
    pictures.add(White.fold(alt.text()));
  }

  @Override
  public void visit(HtmlInline html) {
    Matcher comment = COMMENT.matcher(html.getLiteral());
    if (comment.matches()) {
      kind = WrittenText.kind(comment.group(1)).orElse(kind);
      return;
    }
    switch (html.getLiteral()
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s/>].*", "")
        .replace("<", "")) {
      case "b", "strong" -> strong++;
      case "sup" -> raised++;
      case "br", "p" -> text.append('\n');
      case "" -> close(html.getLiteral().toLowerCase(Locale.ROOT));
      default -> {}
    }
  }

  private void close(String tag) {
    if (tag.startsWith("</b>") || tag.startsWith("</strong")) {
      strong = Math.max(0, strong - 1);
    } else if (tag.startsWith("</sup")) {
      raised = Math.max(0, raised - 1);
    } else if (tag.startsWith("</p")) {
      text.append('\n');
    }
  }
}

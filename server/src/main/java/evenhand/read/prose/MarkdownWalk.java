package evenhand.read.prose;

import evenhand.read.Block;
import evenhand.read.HeadingLooks;
import evenhand.read.LineBreaks;
import evenhand.read.PrintedNumber;
import evenhand.read.html.HtmlBlocks;
import evenhand.text.White;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/// Turns parsed Markdown into blocks, with the marks as printed: a parser counts the items of a
/// list itself, a report's numbers must be those on the page.
final class MarkdownWalk extends AbstractVisitor {
  private static final Pattern MARK = Pattern.compile("\\(?([A-Za-z]?\\d{1,9}|[a-z])[.)]");
  private static final Pattern CAPTION =
      Pattern.compile("(?:Figure|Table|Chart|Graph|Box|Map)\\s+\\d{1,3}\\b.*");

  private final List<String> lines;
  private final int offset;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private int depth;
  private int quotes;
  private @Nullable ListItem fresh;

  /// @param lines the source, for the marks
  /// @param offset how many lines of the file stand before it
  MarkdownWalk(List<String> lines, int offset) {
    this.lines = lines;
    this.offset = offset;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<String> warnings() {
    return warnings;
  }

  @Override
  public void visit(Heading heading) {
    var inline = inline(heading);
    String text = White.fold(inline.text());
    var number = PrintedNumber.in(text);
    if (number.isPresent() && isSentence(number.get().rest())) {
      add(
          Block.paragraph(number.get().number(), number.get().rest(), line(heading))
              .withBold(true));
    } else if (!text.isEmpty()) {
      add(Block.heading(text, heading.getLevel(), line(heading)).withBold(inline.allBold()));
    }
  }

  @Override
  public void visit(Paragraph paragraph) {
    var inline = inline(paragraph);
    if (inline.note() != null) {
      add(Block.footnote(inline.note(), White.fold(inline.text()), line(paragraph)));
      return;
    }
    List<String> parts = depth > 0 ? inItem(inline.text()) : LineBreaks.parts(inline.text());
    for (int i = 0; i < parts.size(); i++) {
      boolean bold = inline.allBold() || (i == 0 && parts.size() > 1 && inline.leads());
      boolean oneLine = parts.size() == 1 && inline.text().strip().indexOf('\n') < 0;
      Block block = block(parts.get(i), paragraph, bold && (oneLine || depth > 0));
      add(inline.kind() == null ? block : block.withKind(inline.kind()));
    }
  }

  private static List<String> inItem(String text) {
    return Arrays.stream(text.split("\n\n")).map(White::fold).filter(s -> !s.isEmpty()).toList();
  }

  private Block block(String text, Paragraph paragraph, boolean bold) {
    int line = line(paragraph);
    if (fresh != null && fresh.equals(paragraph.getParent())) {
      Block item = item(text, fresh, line).withBold(bold);
      fresh = null;
      return item;
    }
    if (quotes > 0) {
      return Block.quote(text, line);
    }
    if (CAPTION.matcher(text).matches() && text.length() < 200) {
      return Block.caption(text, line).withBold(bold);
    }
    var number = depth == 0 ? PrintedNumber.in(text).orElse(null) : null;
    if (number != null) {
      return Block.paragraph(number.number(), number.rest(), line).withBold(bold);
    }
    return bold && depth == 0 && HeadingLooks.isLikely(text)
        ? Block.heading(text, 0, line).withBold(true)
        : Block.paragraph(null, text, line).withBold(bold);
  }

  /// The outermost numbered list is how numbered paragraphs are written.
  private Block item(String text, ListItem item, int line) {
    @Nullable String mark = item.getParent() instanceof OrderedList ? mark(item) : null;
    return mark != null && depth == 1
        ? Block.paragraph(mark, text, line)
        : Block.item(mark, text, depth, line);
  }

  private @Nullable String mark(ListItem item) {
    var spans = item.getSourceSpans();
    if (spans.isEmpty()) {
      return null;
    }
    String source = lines.get(spans.getFirst().getLineIndex());
    Matcher mark =
        MARK.matcher(
            source.substring(Math.min(source.length(), spans.getFirst().getColumnIndex())));
    return mark.lookingAt() ? mark.group(1) : null;
  }

  @Override
  public void visit(BulletList list) {
    nested(list);
  }

  @Override
  public void visit(OrderedList list) {
    nested(list);
  }

  private void nested(Node list) {
    depth++;
    visitChildren(list);
    depth--;
  }

  @Override
  public void visit(ListItem item) {
    fresh = item;
    visitChildren(item);
    fresh = null;
  }

  @Override
  public void visit(BlockQuote quote) {
    quotes++;
    visitChildren(quote);
    quotes--;
  }

  /// A report holds no program: a line set in by four spaces is a paragraph.
  @Override
  public void visit(IndentedCodeBlock code) {
    literal(code.getLiteral(), code);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    literal(code.getLiteral(), code);
  }

  private void literal(String text, Node node) {
    for (String part : LineBreaks.parts(LightMarkup.strip(text))) {
      add(Block.paragraph(null, part, line(node)));
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    var found = HtmlBlocks.fragment(html.getLiteral(), line(html));
    found.blocks().forEach(this::add);
    warnings.addAll(found.warnings());
  }

  @Override
  public void visit(CustomBlock block) {
    if (block instanceof TableBlock) {
      add(Block.table(MarkdownTable.rows(block), line(block)));
    } else {
      visitChildren(block);
    }
  }

  private MarkdownInline inline(Node node) {
    var inline = new MarkdownInline();
    node.accept(inline);
    inline.pictures().forEach(alt -> warnings.add(picture(alt, node)));
    return inline;
  }

  private String picture(String alt, Node node) {
    return "Line %d: a picture is not read%s."
        .formatted(line(node), alt.isBlank() ? "" : ": “" + alt + "”");
  }

  private void add(Block block) {
    blocks.add(block);
  }

  private int line(Node node) {
    var spans = node.getSourceSpans();
    return offset + (spans.isEmpty() ? 0 : spans.getFirst().getLineIndex()) + 1;
  }

  private static boolean isSentence(String text) {
    return text.length() > 20 && (text.endsWith(".") || text.contains(". "));
  }
}

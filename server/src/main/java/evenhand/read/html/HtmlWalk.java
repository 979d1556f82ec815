package evenhand.read.html;

import evenhand.read.Block;
import evenhand.read.LineBreaks;
import evenhand.read.PrintedNumber;
import evenhand.read.Superscript;
import evenhand.read.WrittenText;
import evenhand.report.Kind;
import evenhand.text.White;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/// Walks a page once, without recursion, and gathers running text until an element parts it.
final class HtmlWalk implements NodeFilter {
  private final boolean body;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final Deque<HtmlList> lists = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();

  private int bold;
  private int boldLetters;
  private int letters;
  private int notes;
  private int quotes;
  private int line;
  private boolean itemBegins;
  private boolean classes;
  private @Nullable String noteNumber;

  /// @param body whether a whole page is read, and not a piece inside another format
  HtmlWalk(boolean body) {
    this.body = body;
  }

  void at(int itsLine) {
    line = itsLine;
  }

  /// Takes an element's class for the kind of its paragraph, as this program writes it.
  void believeClasses() {
    classes = true;
  }

  void over(Element root) {
    NodeTraversor.filter(this, root);
    flush(null);
  }

  List<Block> blocks() {
    return blocks;
  }

  List<String> warnings() {
    return warnings;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
      return FilterResult.CONTINUE;
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (Tags.isHidden(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    return open(element);
  }

  private FilterResult open(Element element) {
    String name = Tags.name(element);
    switch (name) {
      case "br" -> run.append('\n');
      case "img" -> warnings.add("A picture is not read" + described(element) + ".");
      case "sup" -> {
        raise(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      case "table" -> {
        if (!HtmlTable.laysOut(element)) {
          table(element);
          return FilterResult.SKIP_ENTIRELY;
        }
        flush(null);
      }
      case "ol", "ul" -> {
        flush(null);
        lists.push(HtmlList.of(element));
      }
      case "li" -> {
        flush(null);
        itemBegins = true;
        if (!lists.isEmpty()) {
          lists.element().begin(element);
        }
      }
      case "blockquote" -> {
        flush(null);
        quotes++;
      }
      default -> {
        if (Tags.parts(element)) {
          flush(null);
        }
      }
    }
    notes += Tags.holdsNotes(element) ? 1 : 0;
    bold += Tags.isBold(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    String name = Tags.name(element);
    if (Tags.parts(element) && !name.equals("br")) {
      flush(element);
    }
    switch (name) {
      case "ol", "ul" -> lists.poll();
      case "li" -> itemBegins = false;
      case "blockquote" -> quotes--;
      default -> {}
    }
    notes -= Tags.holdsNotes(element) ? 1 : 0;
    bold -= Tags.isBold(element) ? 1 : 0;
    return FilterResult.CONTINUE;
  }

  private void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run.append(c == '\n' ? ' ' : c);
      if (!White.is(c)) {
        letters++;
        boldLetters += bold > 0 ? 1 : 0;
      }
    }
  }

  /// A raised number before a text is the number of that note, after it a reference to one.
  private void raise(Element sup) {
    String text = White.fold(sup.text());
    if (White.fold(run.toString()).isEmpty() && text.matches("\\d{1,3}")) {
      noteNumber = text;
    } else {
      run.append(Superscript.of(text));
    }
  }

  private void flush(@Nullable Element closed) {
    String text = run.toString();
    run.setLength(0);
    boolean allBold = letters > 0 && boldLetters == letters;
    letters = 0;
    boldLetters = 0;
    if (White.fold(text).isEmpty()) {
      return;
    }
    int level = closed == null ? 0 : Tags.headingLevel(closed);
    if (level > 0) {
      blocks.add(Block.heading(White.fold(text), level, line).withBold(allBold));
      return;
    }
    for (String part : LineBreaks.parts(text)) {
      blocks.add(block(part, closed).withBold(allBold).withKind(kind(closed)));
    }
  }

  private @Nullable Kind kind(@Nullable Element closed) {
    return !classes || closed == null ? null : WrittenText.kind(closed.className()).orElse(null);
  }

  private Block block(String text, @Nullable Element closed) {
    if (notes > 0 || noteNumber != null) {
      String number = noteNumber == null && lists.peek() != null ? lists.peek().next() : noteNumber;
      noteNumber = null;
      return Block.footnote(number, text, line);
    }
    String name = closed == null ? "" : Tags.name(closed);
    if (name.equals("figcaption") || name.equals("caption")) {
      return Block.caption(text, line);
    }
    if (quotes > 0) {
      return Block.quote(text, line);
    }
    if (!lists.isEmpty() && itemBegins) {
      itemBegins = false;
      return item(text);
    }
    return PrintedNumber.in(text)
        .filter(found -> body)
        .map(found -> Block.paragraph(found.number(), found.rest(), line))
        .orElseGet(() -> Block.paragraph(null, text, line));
  }

  /// The outermost numbered list is how numbered paragraphs are written.
  private Block item(String text) {
    @Nullable String number = lists.element().next();
    return number != null && lists.size() == 1
        ? Block.paragraph(number, text, line)
        : Block.item(number, text, lists.size(), line);
  }

  private void table(Element table) {
    flush(null);
    Element caption = table.selectFirst("> caption");
    if (caption != null && !caption.text().isBlank()) {
      blocks.add(Block.caption(White.fold(caption.text()), line));
    }
    var rows = HtmlTable.rows(table);
    if (!rows.isEmpty()) {
      blocks.add(Block.table(rows, line));
    }
  }

  private static String described(Element image) {
    String alt = White.fold(image.attr("alt"));
    return alt.isEmpty() ? "" : ": “" + alt.substring(0, Math.min(80, alt.length())) + "”";
  }
}

package evenhand.read.html;

import evenhand.read.Block;
import evenhand.read.Blocks;
import evenhand.read.Decoding;
import evenhand.read.UnreadableReportException;
import evenhand.read.Written;
import evenhand.text.White;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// An HTML file becomes blocks.
public final class HtmlBlocks {
  private static final Pattern ENTITY = Pattern.compile("(?i)<!ENTITY\\b");
  private static final int PROLOGUE = 4096;

  /// Tables within tables; pages that are laid out with them have four or five.
  private static final int DEEPEST = 20;

  private HtmlBlocks() {}

  public static Blocks read(byte[] bytes) throws UnreadableReportException {
    String text = Decoding.text(bytes);
    if (ENTITY.matcher(text.substring(0, Math.min(text.length(), PROLOGUE))).find()) {
      throw new UnreadableReportException(
          "entities",
          "The file declares entities of its own, which no report needs. Save it as plain HTML.");
    }
    Document page = Jsoup.parse(text);
    if (isTooDeep(page)) {
      throw new UnreadableReportException(
          "too-deep",
          "The page has tables in tables deeper than any report. Save it again from a browser.");
    }
    Written written = WrittenHtml.of(page);
    var walk = new HtmlWalk(true);
    if (written != null) {
      walk.believeClasses();
    }
    walk.over(page.body());
    if (walk.blocks().isEmpty()) {
      throw new UnreadableReportException("empty", "The page holds no text of a report.");
    }
    return new Blocks(walk.blocks(), null, walk.warnings()).with(written);
  }

  /// HTML inside another format: its blocks, on the line where it stands.
  public static Blocks fragment(String html, int line) {
    var walk = new HtmlWalk(false);
    walk.at(line);
    Document page = Jsoup.parseBodyFragment(html);
    if (isTooDeep(page)) {
      return new Blocks(
          List.of(Block.paragraph(null, White.fold(page.text()), line)),
          null,
          List.of("Line %d: tables without end are read as plain text.".formatted(line)));
    }
    walk.over(page.body());
    return new Blocks(walk.blocks(), null, walk.warnings());
  }

  /// Every table is looked through for others inside it: thousands in each other would take hours.
  private static boolean isTooDeep(Document page) {
    var tables = new TableDepth();
    return NodeTraversor.filter(tables, page) == NodeFilter.FilterResult.STOP;
  }

  /// Stops where tables lie too deep in tables.
  private static final class TableDepth implements NodeFilter {
    private int open;

    @Override
    public FilterResult head(Node node, int depth) {
      open += node.nameIs("table") ? 1 : 0;
      return open > DEEPEST ? FilterResult.STOP : FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      open -= node.nameIs("table") ? 1 : 0;
      return FilterResult.CONTINUE;
    }
  }

  /// The text of a table's cell; line feeds part its paragraphs.
  public static String cell(String html) {
    return HtmlTable.text(Jsoup.parseBodyFragment(html).body());
  }
}

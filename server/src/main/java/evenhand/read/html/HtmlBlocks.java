package evenhand.read.html;

import evenhand.read.Blocks;
import evenhand.read.Decoding;
import evenhand.read.UnreadableReportException;
import evenhand.read.Written;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// An HTML file becomes blocks.
public final class HtmlBlocks {
  private static final Pattern ENTITY = Pattern.compile("(?i)<!ENTITY\\b");
  private static final int PROLOGUE = 4096;

  private HtmlBlocks() {}

  public static Blocks read(byte[] bytes) throws UnreadableReportException {
    String text = Decoding.text(bytes);
    if (ENTITY.matcher(text.substring(0, Math.min(text.length(), PROLOGUE))).find()) {
      throw new UnreadableReportException(
          "entities",
          "The file declares entities of its own, which no report needs. Save it as plain HTML.");
    }
    Document page = Jsoup.parse(text);
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
    walk.over(Jsoup.parseBodyFragment(html).body());
    return new Blocks(walk.blocks(), null, walk.warnings());
  }

  /// The text of a table's cell; line feeds part its paragraphs.
  public static String cell(String html) {
    return HtmlTable.text(Jsoup.parseBodyFragment(html).body());
  }
}

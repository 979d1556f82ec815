package evenhand.read.html;

import evenhand.read.Written;
import evenhand.read.WrittenText;
import evenhand.report.Imprint;
import evenhand.report.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page written by `evenhand.write` says of its report, in its properties and classes.
final class WrittenHtml {
  private static final String PREFIX = Written.MARK + ".";

  private WrittenHtml() {}

  /// Null where the page is anybody else's.
  static @Nullable Written of(Document page) {
    var facts = new HashMap<String, String>();
    for (Element meta : page.select("meta[name]")) {
      String name = meta.attr("name");
      if (name.startsWith(PREFIX)) {
        facts.put(name.substring(PREFIX.length()), meta.attr("content"));
      } else if (name.equals(Written.MARK)) {
        facts.put(name, meta.attr("content"));
      }
    }
    if (!facts.containsKey(Written.MARK)) {
      return null;
    }
    Imprint imprint = Imprint.parse(facts.getOrDefault("imprint", "")).orElse(null);
    var text = new WrittenText();
    if (imprint != null) {
      page.body().children().forEach(element -> add(element, text));
    }
    return new Written(Map.copyOf(facts), imprint, text.sections());
  }

  private static void add(Element element, WrittenText text) {
    String name = Tags.name(element);
    if (Tags.headingLevel(element) > 0 || element.hasClass("section")) {
      text.heading(element.wholeText());
    } else if (name.equals("ul")) {
      element.children().forEach(item -> paragraph(item, Kind.BULLET, text));
    } else if (name.equals("table")) {
      text.table(rows(element));
    } else if (!name.equals("header")) {
      paragraph(element, Kind.PARAGRAPH, text);
    }
  }

  private static void paragraph(Element element, Kind usual, WrittenText text) {
    Element number = element.selectFirst("> span.number");
    String whole = element.wholeText();
    String printed = number == null ? "" : number.wholeText();
    text.paragraph(
        WrittenText.kind(element.className()).orElse(usual),
        number == null ? null : WrittenText.number(printed),
        whole.substring(printed.length()));
  }

  private static List<List<String>> rows(Element table) {
    return table.select("tr").stream()
        .map(row -> row.select("td").stream().map(Element::wholeText).toList())
        .toList();
  }
}

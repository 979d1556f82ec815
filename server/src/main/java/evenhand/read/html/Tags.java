package evenhand.read.html;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// What the names and looks of elements mean.
final class Tags {
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "template",
          "head",
          "noscript",
          "nav",
          "del",
          "select",
          "option",
          "object",
          "embed",
          "iframe",
          "svg",
          "math",
          "audio",
          "video",
          "canvas",
          "button",
          "input",
          "textarea",
          "datalist",
          "dialog");

  private static final Set<String> PARTS =
      Set.of(
          "p",
          "div",
          "br",
          "li",
          "ul",
          "ol",
          "dl",
          "dt",
          "dd",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "table",
          "tr",
          "td",
          "th",
          "caption",
          "blockquote",
          "pre",
          "section",
          "article",
          "aside",
          "header",
          "footer",
          "main",
          "figure",
          "figcaption",
          "address",
          "hr",
          "form",
          "fieldset",
          "details",
          "summary",
          "body",
          "center");

  private static final Pattern HIDES =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final Pattern HEAVY = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");
  private static final Pattern NOTES = Pattern.compile("(?i)\\b(?:foot|end)-?notes?\\b");

  private Tags() {}

  static boolean isHidden(Element element) {
    return UNSEEN.contains(name(element))
        || element.hasAttr("hidden")
        || HIDES.matcher(element.attr("style")).find();
  }

  /// Whether a text before the element and a text in it are different lines.
  static boolean parts(Element element) {
    return PARTS.contains(name(element));
  }

  /// 1 to 6 for a heading, else 0.
  static int headingLevel(Element element) {
    String name = name(element);
    if (name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6') {
      return name.charAt(1) - '0';
    }
    String level = element.attr("aria-level");
    return element.attr("role").equals("heading") && level.matches("[1-9]")
        ? Integer.parseInt(level)
        : 0;
  }

  static boolean isBold(Element element) {
    String name = name(element);
    return name.equals("b") || name.equals("strong") || HEAVY.matcher(element.attr("style")).find();
  }

  static boolean holdsNotes(Element element) {
    return NOTES.matcher(element.className()).find()
        || element.attr("role").equals("doc-endnotes")
        || element.attr("role").equals("doc-footnote");
  }

  static String name(Element element) {
    return element.normalName().toLowerCase(Locale.ROOT);
  }
}

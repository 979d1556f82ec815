package evenhand.read.docx;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What the styles of a document say of a paragraph, each along the styles it is based on.
final class DocxStyles {
  private final Map<String, Element> styles = new HashMap<>();
  private String standard = "";

  DocxStyles(@Nullable Element root) {
    if (root == null) {
      return;
    }
    for (Element style : Xml.children(root)) {
      if (Xml.name(style).equals("style")) {
        String id = Xml.attribute(style, "styleId");
        styles.put(id, style);
        boolean paragraphs = Xml.attribute(style, "type").equals("paragraph");
        if (paragraphs && Xml.attribute(style, "default").matches("1|true|on")) {
          standard = id;
        }
      }
    }
  }

  /// The style's name in lower case, e.g. `heading 1`; Word keeps these in English everywhere.
  String name(Element paragraph) {
    Element style = styles.get(id(paragraph));
    return style == null ? id(paragraph).toLowerCase(Locale.ROOT) : styleName(style);
  }

  /// The first name along the chain that `wanted` knows.
  <T> @Nullable T named(Element paragraph, Function<String, @Nullable T> wanted) {
    T direct = wanted.apply(name(paragraph));
    return direct != null ? direct : along(paragraph, style -> wanted.apply(styleName(style)));
  }

  /// A property of the paragraph: its own or the first along the chain.
  @Nullable Element property(Element paragraph, String name) {
    Element own = Xml.at(paragraph, "pPr", name);
    return own != null ? own : along(paragraph, style -> Xml.at(style, "pPr", name));
  }

  /// A property of the paragraph's characters by its style.
  @Nullable Element characters(Element paragraph, String name) {
    return along(paragraph, style -> Xml.at(style, "rPr", name));
  }

  private <T> @Nullable T along(Element paragraph, Function<Element, @Nullable T> wanted) {
    var seen = new HashSet<String>();
    String id = id(paragraph);
    while (seen.add(id)) {
      Element style = styles.get(id);
      if (style == null) {
        return null;
      }
      T found = wanted.apply(style);
      if (found != null) {
        return found;
      }
      id = Xml.value(Xml.child(style, "basedOn"));
    }
    return null;
  }

  private String id(Element paragraph) {
    String own = Xml.value(Xml.at(paragraph, "pPr", "pStyle"));
    return own.isEmpty() ? standard : own;
  }

  private static String styleName(Element style) {
    return Objects.requireNonNullElse(Xml.value(Xml.child(style, "name")), "")
        .toLowerCase(Locale.ROOT);
  }
}

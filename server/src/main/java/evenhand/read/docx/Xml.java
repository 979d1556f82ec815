package evenhand.read.docx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Elements by their local names: strict and transitional documents differ only in the namespace.
final class Xml {
  private Xml() {}

  static Element root(Document document) {
    return document.getDocumentElement();
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  static @Nullable Element child(@Nullable Element parent, String name) {
    if (parent == null) {
      return null;
    }
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element element && name(element).equals(name)) {
        return element;
      }
    }
    return null;
  }

  /// The element at the end of a path of names below `parent`.
  static @Nullable Element at(@Nullable Element parent, String... path) {
    Element found = parent;
    for (String name : path) {
      found = child(found, name);
    }
    return found;
  }

  static String name(Element element) {
    String local = element.getLocalName();
    return local == null ? element.getTagName() : local;
  }

  /// An attribute by its local name; empty where there is none.
  static String attribute(@Nullable Element element, String name) {
    if (element == null) {
      return "";
    }
    var attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  static String value(@Nullable Element element) {
    return attribute(element, "val");
  }

  /// A whole number; `otherwise` where it is none.
  static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,8}") ? Integer.parseInt(text) : otherwise;
  }

  /// A switch such as `<w:b/>`: present and not turned off.
  static boolean on(@Nullable Element element) {
    return element != null && !value(element).matches("0|false|off|none");
  }
}

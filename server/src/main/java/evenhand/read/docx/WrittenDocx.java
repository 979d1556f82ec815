package evenhand.read.docx;

import evenhand.read.Written;
import evenhand.read.WrittenText;
import evenhand.report.Imprint;
import evenhand.report.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// What a document written by `evenhand.write` says of its report, in its properties and styles.
final class WrittenDocx {
  private static final String PREFIX = Written.MARK + ".";

  private WrittenDocx() {}

  /// Null where the document is anybody else's.
  ///
  /// @param properties the document's own properties
  /// @param imprint the part with the imprint
  static @Nullable Written of(
      Element body, @Nullable Element properties, @Nullable Element imprint) {
    Map<String, String> facts = properties == null ? Map.of() : facts(properties);
    if (!facts.containsKey(Written.MARK)) {
      return null;
    }
    Imprint kept = imprint == null ? null : Imprint.parse(imprint.getTextContent()).orElse(null);
    var text = new WrittenText();
    if (kept != null) {
      Xml.children(body).forEach(element -> add(element, text));
    }
    return new Written(facts, kept, text.sections());
  }

  private static Map<String, String> facts(Element properties) {
    var facts = new HashMap<String, String>();
    for (Element property : Xml.children(properties)) {
      String name = property.getAttribute("name");
      if (name.startsWith(PREFIX)) {
        facts.put(name.substring(PREFIX.length()), property.getTextContent());
      } else if (name.equals(Written.MARK)) {
        facts.put(name, property.getTextContent());
      }
    }
    return facts;
  }

  private static void add(Element element, WrittenText text) {
    String name = Xml.name(element);
    if (name.equals("tbl")) {
      List<List<String>> rows = rows(element);
      if (!rows.isEmpty()) {
        text.table(rows);
      }
    } else if (name.equals("p")) {
      paragraph(element, Xml.value(Xml.at(element, "pPr", "pStyle")), text);
    }
  }

  private static void paragraph(Element paragraph, String style, WrittenText text) {
    if (style.startsWith("Heading") || style.matches("Section\\d")) {
      text.heading(text(paragraph, Numbered.WITH));
      return;
    }
    Kind kind =
        switch (style) {
          case "CoverTitle", "Cover", "CoverTable", "TableText" -> null;
          case "Normal", "NumberedParagraph", "" -> Kind.PARAGRAPH;
          case "ListBullet" -> Kind.BULLET;
          case "NoteText" -> Kind.FOOTNOTE;
          case "AreaForDevelopment" -> Kind.AREA_FOR_DEVELOPMENT;
          default -> WrittenText.kind(style).orElse(Kind.PARAGRAPH);
        };
    if (kind != null) {
      String number = number(paragraph);
      text.paragraph(
          kind,
          number.isEmpty() ? null : WrittenText.number(number),
          text(paragraph, Numbered.WITHOUT));
    }
  }

  private static String number(Element paragraph) {
    var number = new StringBuilder();
    for (Element run : Xml.children(paragraph)) {
      if (isNumber(run)) {
        number.append(text(run, Numbered.WITH));
      }
    }
    return number.toString();
  }

  private static boolean isNumber(Element run) {
    return Xml.value(Xml.at(run, "rPr", "rStyle")).equals("ParagraphNumber");
  }

  private enum Numbered {
    WITH,
    WITHOUT
  }

  private static String text(Element parent, Numbered number) {
    var text = new StringBuilder();
    for (Element child : Xml.children(parent)) {
      switch (Xml.name(child)) {
        case "t" -> text.append(child.getTextContent());
        case "tab" -> text.append(' ');
        case "r", "hyperlink", "ins", "smartTag" -> {
          if (number == Numbered.WITH || !isNumber(child)) {
            text.append(text(child, number));
          }
        }
        default -> {}
      }
    }
    return text.toString();
  }

  /// Empty for the table of a cover.
  private static List<List<String>> rows(Element table) {
    var rows = new ArrayList<List<String>>();
    for (Element row : Xml.children(table)) {
      if (!Xml.name(row).equals("tr")) {
        continue;
      }
      var cells = new ArrayList<String>();
      for (Element cell : Xml.children(row)) {
        Element paragraph = Xml.name(cell).equals("tc") ? Xml.child(cell, "p") : null;
        if (paragraph != null) {
          if (Xml.value(Xml.at(paragraph, "pPr", "pStyle")).equals("CoverTable")) {
            return List.of();
          }
          cells.add(text(paragraph, Numbered.WITH));
        }
      }
      rows.add(cells);
    }
    return rows;
  }
}

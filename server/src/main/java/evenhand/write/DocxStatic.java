package evenhand.write;

import evenhand.report.Kind;
import java.util.LinkedHashMap;
import java.util.Map;

/// The parts of a Word document that do not depend on the report: styles, bullets, relations.
final class DocxStatic {
  static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  private static final String COLOUR = "<w:color w:val=\"1F3864\"/>";

  private DocxStatic() {}

  static Map<String, String> parts() {
    var parts = new LinkedHashMap<String, String>();
    parts.put("[Content_Types].xml", types());
    parts.put("_rels/.rels", relations());
    parts.put("word/_rels/document.xml.rels", wordRelations());
    parts.put("word/styles.xml", styles());
    parts.put("word/numbering.xml", numbering());
    return parts;
  }

  private static String types() {
    return XML
        + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + type("/word/document.xml", WORD + "document.main+xml")
        + type("/word/styles.xml", WORD + "styles+xml")
        + type("/word/numbering.xml", WORD + "numbering+xml")
        + type("/word/comments.xml", WORD + "comments+xml")
        + type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
        + type(
            "/docProps/custom.xml",
            "application/vnd.openxmlformats-officedocument.custom-properties+xml")
        + "</Types>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"%s\" ContentType=\"%s\"/>".formatted(part, type);
  }

  private static String relations() {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "\">"
        + relation("r1", OFFICE + "officeDocument", "word/document.xml")
        + relation("r2", PACKAGE + "/metadata/core-properties", "docProps/core.xml")
        + relation("r3", OFFICE + "custom-properties", "docProps/custom.xml")
        + "</Relationships>";
  }

  private static String wordRelations() {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "\">"
        + relation("r1", OFFICE + "styles", "styles.xml")
        + relation("r2", OFFICE + "numbering", "numbering.xml")
        + relation("r3", OFFICE + "customXml", "../customXml/item1.xml")
        + relation("r4", OFFICE + "comments", "comments.xml")
        + "</Relationships>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
  }

  static String core(String title) {
    return XML
        + "<cp:coreProperties"
        + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
        + Legal.xml(Legal.line(title))
        + "</dc:title><dc:language>en-GB</dc:language></cp:coreProperties>";
  }

  static String custom(Map<String, String> facts) {
    var out = new StringBuilder(XML);
    out.append("<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/");
    out.append("custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/");
    out.append("2006/docPropsVTypes\">");
    int id = 2;
    for (var fact : facts.entrySet()) {
      String name = fact.getKey().equals("evenhand") ? "evenhand" : "evenhand." + fact.getKey();
      out.append("<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"").append(id++);
      out.append("\" name=\"").append(name).append("\"><vt:lpwstr>");
      out.append(Legal.xml(fact.getValue())).append("</vt:lpwstr></property>");
    }
    return out.append("</Properties>").toString();
  }

  /// A part of its own, which Word keeps when it saves the document.
  static String imprint(String json) {
    return XML + "<imprint xmlns=\"urn:evenhand:imprint\">" + Legal.xml(json) + "</imprint>";
  }

  private static String styles() {
    var out = new StringBuilder(XML);
    out.append("<w:styles xmlns:w=\"").append(W).append("\"><w:docDefaults><w:rPrDefault><w:rPr>");
    out.append("<w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>");
    out.append("<w:sz w:val=\"22\"/><w:lang w:val=\"en-GB\"/></w:rPr></w:rPrDefault>");
    out.append("<w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"264\"");
    out.append(" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>");
    out.append("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">");
    out.append("<w:name w:val=\"Normal\"/><w:qFormat/></w:style>");
    int[] sizes = {32, 28, 25, 23, 22, 22};
    for (int i = 0; i < sizes.length; i++) {
      String outline =
          "<w:keepNext/><w:spacing w:before=\"240\" w:after=\"80\"/><w:outlineLvl w:val=\""
              + i
              + "\"/>";
      String looks = "<w:b/>" + COLOUR + "<w:sz w:val=\"" + sizes[i] + "\"/>";
      out.append(style("Heading" + (i + 1), "heading " + (i + 1), outline, looks));
      out.append(
          style("Section" + (i + 1), "Section " + (i + 1), "<w:spacing w:after=\"0\"/>", ""));
    }
    out.append(
        style(
            "CoverTitle",
            "Cover title",
            "<w:spacing w:before=\"480\"/>",
            "<w:b/>" + COLOUR + "<w:sz w:val=\"44\"/>"));
    out.append(style("Cover", "Cover", "", "<w:sz w:val=\"24\"/>"));
    out.append(style("CoverTable", "Cover table", "<w:spacing w:after=\"40\"/>", ""));
    out.append(style("TableText", "Table text", "<w:spacing w:after=\"40\"/>", ""));
    out.append(style("NumberedParagraph", "Numbered paragraph", hanging(), ""));
    out.append(style("ListBullet", "List Bullet", bullet(1), ""));
    out.append(style("Caption", "caption", "", "<w:i/>"));
    out.append(style("Quote", "Quote", "<w:ind w:left=\"567\" w:right=\"567\"/>", "<w:i/>"));
    out.append(style("NoteText", "Note text", "", "<w:sz w:val=\"18\"/>"));
    for (Kind kind :
        new Kind[] {Kind.RECOMMENDATION, Kind.AREA_FOR_DEVELOPMENT, Kind.STRENGTH, Kind.WEAKNESS}) {
      int list = kind == Kind.STRENGTH ? 2 : kind == Kind.WEAKNESS ? 3 : 1;
      out.append(style(DocxBody.camel(kind), kind.id().replace('-', ' '), bullet(list), ""));
    }
    out.append(style("Judgement", "judgement", hanging(), "<w:b/>"));
    out.append("<w:style w:type=\"character\" w:styleId=\"ParagraphNumber\">");
    out.append("<w:name w:val=\"Paragraph number\"/></w:style>");
    out.append("<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/>");
    out.append("<w:tblPr><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out.append(
          "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"767676\"/>".formatted(side));
    }
    return out.append("</w:tblBorders></w:tblPr></w:style></w:styles>").toString();
  }

  private static String hanging() {
    return "<w:tabs><w:tab w:val=\"left\" w:pos=\"567\"/></w:tabs><w:ind w:left=\"567\" w:hanging=\"567\"/>";
  }

  private static String bullet(int list) {
    return "<w:numPr><w:numId w:val=\"" + list + "\"/></w:numPr><w:spacing w:after=\"60\"/>";
  }

  private static String style(String id, String name, String paragraph, String run) {
    return ("<w:style w:type=\"paragraph\" w:styleId=\"%s\"><w:name w:val=\"%s\"/>"
            + "<w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>%s</w:pPr><w:rPr>%s</w:rPr></w:style>")
        .formatted(id, name, paragraph, run);
  }

  /// Three bullets: round for points, plus for strengths, minus for weaknesses.
  private static String numbering() {
    var out = new StringBuilder(XML).append("<w:numbering xmlns:w=\"").append(W).append("\">");
    String[] signs = {"•", "+", "–"};
    for (int i = 0; i < signs.length; i++) {
      out.append("<w:abstractNum w:abstractNumId=\"").append(i).append("\"><w:lvl w:ilvl=\"0\">");
      out.append("<w:start w:val=\"1\"/><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"");
      out.append(signs[i]).append("\"/><w:lvlJc w:val=\"left\"/><w:pPr>");
      out.append("<w:ind w:left=\"851\" w:hanging=\"284\"/></w:pPr></w:lvl></w:abstractNum>");
    }
    for (int i = 0; i < signs.length; i++) {
      out.append("<w:num w:numId=\"").append(i + 1).append("\"><w:abstractNumId w:val=\"");
      out.append(i).append("\"/></w:num>");
    }
    return out.append("</w:numbering>").toString();
  }
}

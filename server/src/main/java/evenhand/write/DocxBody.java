package evenhand.write;

import evenhand.report.Kind;
import java.util.List;
import java.util.Locale;

/// The body of a Word document: paragraphs by style, numbers as printed before a tab, tables.
final class DocxBody {
  private static final int DEEPEST = 6;

  private final StringBuilder out = new StringBuilder();

  private final DocxMargin margin;

  private DocxBody(DocxMargin margin) {
    this.margin = margin;
  }

  static String xml(List<Printed> all, DocxMargin margin) {
    var body = new DocxBody(margin);
    all.forEach(body::add);
    return DocxStatic.XML
        + "<w:document xmlns:w=\""
        + DocxStatic.W
        + "\"><w:body>"
        + body.out
        + "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1440\" w:right=\"1440\""
        + " w:bottom=\"1440\" w:left=\"1440\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/>"
        + "</w:sectPr></w:body></w:document>";
  }

  private void add(Printed printed) {
    switch (printed) {
      case Printed.Cover cover -> cover(cover);
      case Printed.Heading heading -> heading(heading);
      case Printed.Text text -> text(text);
      case Printed.Table table -> table(table.rows(), "TableText");
    }
  }

  private void cover(Printed.Cover cover) {
    paragraph("CoverTitle", "", cover.title());
    cover.lines().forEach(line -> paragraph("Cover", "", line));
    if (!cover.grades().isEmpty()) {
      table(cover.grades(), "CoverTable");
    }
  }

  private void heading(Printed.Heading heading) {
    int level = Math.clamp(heading.level(), 1, DEEPEST);
    paragraph(heading.text().isBlank() ? "Section" + level : "Heading" + level, "", heading.text());
  }

  private void text(Printed.Text text) {
    String number =
        text.number() == null
            ? ""
            : run("<w:rPr><w:rStyle w:val=\"ParagraphNumber\"/></w:rPr>", text.number() + ".")
                + "<w:r><w:tab/></w:r>";
    String id = text.id();
    if (id == null || !margin.isOn(id)) {
      paragraph(style(text), number, text.text());
    } else {
      // Marks stand at places of the text as it is, so it is not folded; a paragraph is one line.
      styled(style(text), number + margin.marked(id, text.text(), words -> run("", words)));
    }
  }

  private static String style(Printed.Text text) {
    return switch (text.kind()) {
      case PARAGRAPH, TABLE -> text.number() == null ? "Normal" : "NumberedParagraph";
      case BULLET -> "ListBullet";
      case CAPTION -> "Caption";
      case FOOTNOTE -> "NoteText";
      case QUOTE -> "Quote";
      case RECOMMENDATION, AREA_FOR_DEVELOPMENT, STRENGTH, WEAKNESS, JUDGEMENT ->
          camel(text.kind());
    };
  }

  /// `area-for-development` has the style `AreaForDevelopment`.
  static String camel(Kind kind) {
    var name = new StringBuilder();
    for (String word : kind.id().split("-")) {
      name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
    }
    return name.toString();
  }

  private void paragraph(String style, String before, String text) {
    styled(style, before + run("", Legal.line(text)));
  }

  private void styled(String style, String runs) {
    out.append("<w:p><w:pPr><w:pStyle w:val=\"").append(style).append("\"/></w:pPr>");
    out.append(runs).append("</w:p>");
  }

  private static String run(String properties, String text) {
    return text.isEmpty()
        ? ""
        : "<w:r>%s<w:t xml:space=\"preserve\">%s</w:t></w:r>"
            .formatted(properties, Legal.xml(text));
  }

  /// An empty paragraph follows, or Word makes one table of two.
  private void table(List<List<String>> rows, String style) {
    int width = rows.stream().mapToInt(List::size).max().orElse(1);
    out.append("<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\"");
    out.append(" w:type=\"pct\"/></w:tblPr><w:tblGrid>");
    out.append("<w:gridCol w:w=\"%d\"/>".formatted(9026 / width).repeat(width));
    out.append("</w:tblGrid>");
    for (List<String> row : rows) {
      out.append("<w:tr>");
      for (String cell : row) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"0\" w:type=\"auto\"/></w:tcPr>");
        paragraph(style, "", cell);
        out.append("</w:tc>");
      }
      out.append("</w:tr>");
    }
    out.append("</w:tbl>");
    paragraph(style, "", "");
  }
}

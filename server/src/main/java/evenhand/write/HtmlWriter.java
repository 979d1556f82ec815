package evenhand.write;

import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Report;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as one HTML page without scripts, fonts or pictures. All text is escaped.
final class HtmlWriter {
  private static final int DEEPEST = 6;

  private static final String STYLE =
      """
      body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 Georgia,serif;color:#1a1a1a}
      h1,h2,h3,h4,h5,h6{font-family:system-ui,sans-serif;line-height:1.25;margin:1.6em 0 .5em}
      .number{display:inline-block;min-width:2.2em}
      table{border-collapse:collapse;margin:1em 0}
      td{border:1px solid #767676;padding:.3em .6em;vertical-align:top}
      .footnote,.caption{font-size:.875rem}
      .caption{font-style:italic}
      .strength::before{content:"Strength: ";font-weight:bold}
      .weakness::before{content:"Weakness: ";font-weight:bold}
      @media print{body{margin:0;max-width:none}}
      """;

  private final StringBuilder out = new StringBuilder();
  private boolean list;

  private HtmlWriter() {}

  static String text(Report report, @Nullable Form form) {
    var writer = new HtmlWriter();
    writer.head(report);
    PrintedReport.of(report, form).forEach(writer::add);
    writer.block();
    return writer.out.append("</body>\n</html>\n").toString();
  }

  private void head(Report report) {
    out.append("<!doctype html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<meta name=\"viewport\" content=\"width=device-width\">\n");
    out.append("<title>").append(Legal.xml(Legal.line(report.title()))).append("</title>\n");
    Facts.of(report)
        .forEach((name, value) -> {
          String property = name.equals("evenhand") ? name : "evenhand." + name;
          out.append("<meta name=\"").append(property).append("\" content=\"");
          out.append(Legal.xml(value)).append("\">\n");
        });
    out.append("<meta name=\"evenhand.imprint\" content=\"");
    out.append(Legal.xml(Shown.imprint(report).json())).append("\">\n");
    out.append("<style>\n").append(STYLE).append("</style>\n</head>\n<body>\n");
  }

  private void add(Printed printed) {
    switch (printed) {
      case Printed.Cover cover -> cover(cover);
      case Printed.Heading heading -> heading(heading);
      case Printed.Text text -> text(text);
      case Printed.Table table -> table(table.rows());
    }
  }

  private void cover(Printed.Cover cover) {
    block();
    out.append("<header class=\"cover\">\n");
    heading(new Printed.Heading(1, cover.title()));
    cover.lines().forEach(line -> element("p", "", Legal.xml(Legal.line(line))));
    if (!cover.grades().isEmpty()) {
      table(cover.grades());
    }
    out.append("</header>\n");
  }

  /// A section that no heading announces begins with an empty one that nobody sees.
  private void heading(Printed.Heading heading) {
    block();
    String name = "h" + Math.clamp(heading.level(), 1, DEEPEST);
    String text = Legal.xml(Legal.line(heading.text()));
    if (text.isEmpty()) {
      out.append("<div class=\"section\" data-level=\"%d\"></div>\n".formatted(heading.level()));
    } else {
      element(name, "", text);
    }
  }

  private void text(Printed.Text text) {
    String content = number(text) + Legal.xml(Legal.line(text.text()));
    boolean item =
        switch (text.kind()) {
          case BULLET, RECOMMENDATION, AREA_FOR_DEVELOPMENT, STRENGTH, WEAKNESS ->
              text.number() == null;
          case PARAGRAPH, TABLE, JUDGEMENT, CAPTION, FOOTNOTE, QUOTE -> false;
        };
    if (item != list) {
      out.append(item ? "<ul>\n" : "</ul>\n");
      list = item;
    }
    String kind = text.kind() == Kind.PARAGRAPH ? "" : text.kind().id();
    if (text.kind() == Kind.QUOTE) {
      element("blockquote", kind, content);
    } else {
      element(item ? "li" : "p", kind, content);
    }
  }

  private static String number(Printed.Text text) {
    return text.number() == null
        ? ""
        : "<span class=\"number\">%s.</span> ".formatted(Legal.xml(text.number()));
  }

  private void table(List<List<String>> rows) {
    block();
    out.append("<table>\n");
    for (List<String> row : rows) {
      out.append("<tr>");
      row.forEach(cell -> out.append("<td>").append(Legal.xml(cell)).append("</td>"));
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private void element(String name, String kind, String content) {
    out.append('<').append(name);
    if (!kind.isEmpty()) {
      out.append(" class=\"").append(kind).append('"');
    }
    out.append('>').append(content).append("</").append(name).append(">\n");
  }

  private void block() {
    if (list) {
      out.append("</ul>\n");
      list = false;
    }
  }
}

package evenhand.write;

import evenhand.form.Form;
import evenhand.report.Kind;
import evenhand.report.Report;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A report as Markdown: properties in front, kinds that Markdown does not know as comments, which
/// no rendered page shows.
final class MarkdownWriter {
  private static final int DEEPEST = 6;

  private final StringBuilder out = new StringBuilder();

  /// The number before, where it was a list's: the next of the same list is one higher.
  private int number = -1;

  private boolean bullets;

  private MarkdownWriter() {}

  static String text(Report report, @Nullable Form form) {
    var writer = new MarkdownWriter();
    writer.facts(Facts.of(report));
    PrintedReport.of(report, form).forEach(writer::add);
    writer.block();
    writer.out.append("<!-- evenhand ").append(Shown.imprint(report).json()).append(" -->\n");
    return writer.out.toString();
  }

  private void facts(Map<String, String> facts) {
    out.append("---\n");
    facts.forEach(
        (name, value) -> out.append(name).append(": ").append(quoted(value)).append('\n'));
    out.append("---\n");
  }

  private static String quoted(String value) {
    return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private void add(Printed printed) {
    switch (printed) {
      case Printed.Cover cover -> cover(cover);
      case Printed.Heading heading -> heading(heading);
      case Printed.Text text -> text(text);
      case Printed.Table table -> {
        block();
        table(table.rows());
      }
    }
  }

  private void cover(Printed.Cover cover) {
    block();
    out.append("<!-- cover -->");
    heading(new Printed.Heading(1, cover.title()));
    for (String line : cover.lines()) {
      block();
      out.append(MarkdownEscape.line(line));
    }
    if (!cover.grades().isEmpty()) {
      block();
      table(cover.grades());
    }
    block();
    out.append("<!-- text -->");
  }

  private void heading(Printed.Heading heading) {
    block();
    String text = MarkdownEscape.inline(heading.text());
    if (text.isEmpty()) {
      out.append("<!-- section ").append(heading.level()).append(" -->");
    } else {
      out.append("#".repeat(Math.clamp(heading.level(), 1, DEEPEST))).append(' ').append(text);
    }
  }

  private void text(Printed.Text text) {
    switch (text.kind()) {
      case BULLET -> item(text, "");
      case RECOMMENDATION, AREA_FOR_DEVELOPMENT, STRENGTH, WEAKNESS ->
          item(text, hint(text.kind()));
      case QUOTE -> {
        block();
        out.append("> ").append(mark(text)).append(MarkdownEscape.line(text.text()));
      }
      case FOOTNOTE -> {
        block();
        String mark =
            text.number() == null ? "" : "<sup>" + MarkdownEscape.inline(text.number()) + "</sup> ";
        out.append(mark).append(MarkdownEscape.line(text.text())).append(hint(Kind.FOOTNOTE));
      }
      case PARAGRAPH, TABLE -> numbered(text, "");
      case JUDGEMENT, CAPTION -> numbered(text, hint(text.kind()));
    }
  }

  private static String hint(Kind kind) {
    return " <!-- " + kind.id() + " -->";
  }

  private void item(Printed.Text text, String hint) {
    if (text.number() != null) {
      numbered(text, hint(text.kind()));
      return;
    }
    boolean goesOn = bullets;
    block();
    if (goesOn) {
      out.setLength(out.length() - 1);
    }
    out.append("- ").append(MarkdownEscape.line(text.text())).append(hint);
    bullets = true;
  }

  private void numbered(Printed.Text text, String hint) {
    int before = number;
    block();
    String mark = text.number();
    if (mark != null && mark.matches("\\d{1,6}")) {
      number = Integer.parseInt(mark);
      if (before >= 0 && number != before + 1) {
        out.append("<!-- -->\n\n");
      }
      out.append(mark).append(". ");
    } else if (mark != null) {
      out.append(mark(text));
    }
    out.append(MarkdownEscape.line(text.text())).append(hint);
  }

  private static String mark(Printed.Text text) {
    return text.number() == null ? "" : "**" + MarkdownEscape.inline(text.number()) + ".** ";
  }

  private void table(List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      out.append(i == 0 ? "" : "\n").append('|');
      rows.get(i).forEach(cell -> out.append(' ').append(MarkdownEscape.cell(cell)).append(" |"));
      if (i == 0) {
        out.append("\n|").append(" --- |".repeat(rows.getFirst().size()));
      }
    }
  }

  /// Ends what was before with a blank line.
  private void block() {
    out.append("\n\n");
    number = -1;
    bullets = false;
  }
}

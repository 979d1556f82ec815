package evenhand.write;

import evenhand.report.Imprint;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A report's sections as a file can show them: legal characters only, tables with full rows.
final class Shown {
  private Shown() {}

  /// What the file carries beside its text.
  static Imprint imprint(Report report) {
    return Imprint.of(report, report.sections().stream().map(Shown::section).toList());
  }

  private static Section section(Section section) {
    return new Section(
        section.id(),
        Legal.line(section.heading()),
        section.level(),
        section.part(),
        section.aspect(),
        section.grade(),
        section.paragraphs().stream().map(Shown::paragraph).toList());
  }

  private static Paragraph paragraph(Paragraph paragraph) {
    boolean table = paragraph.kind() == Kind.TABLE;
    String number = paragraph.number();
    return new Paragraph(
        paragraph.id(),
        table || number == null ? null : Legal.line(number),
        paragraph.kind(),
        table ? text(rows(paragraph.text())) : Legal.line(paragraph.text()),
        null,
        List.of());
  }

  /// The cells of a table, row by row, all rows as wide as the widest.
  static List<List<String>> rows(String text) {
    List<String[]> rows =
        Arrays.stream(text.split("\n", -1)).map(row -> row.split("\t", -1)).toList();
    int width = rows.stream().mapToInt(row -> row.length).max().orElse(1);
    return rows.stream().map(row -> filled(row, width)).toList();
  }

  private static List<String> filled(String[] row, int width) {
    var cells = new ArrayList<String>();
    for (int i = 0; i < width; i++) {
      cells.add(i < row.length ? Legal.line(row[i]) : "");
    }
    return cells;
  }

  private static String text(List<List<String>> rows) {
    return String.join("\n", rows.stream().map(row -> String.join("\t", row)).toList());
  }
}

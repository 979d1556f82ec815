package evenhand.write;

import evenhand.form.Form;
import evenhand.form.Level;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Lays a report out for printing: in the order of its text, with a cover in front where the text
/// has none, as a draft has none.
final class PrintedReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /// A shorter heading may be part of a title by chance. In UTF-16 units.
  private static final int SHORTEST = 12;

  private final Report report;
  private final @Nullable Form form;

  private PrintedReport(Report report, @Nullable Form form) {
    this.report = report;
    this.form = form;
  }

  /// @param form names the grades; without it they are named by their ids
  static List<Printed> of(Report report, @Nullable Form form) {
    return new PrintedReport(report, form).all();
  }

  private List<Printed> all() {
    var all = new ArrayList<Printed>();
    if (!saysItsTitle()) {
      all.add(cover());
    }
    for (Section section : report.sections()) {
      all.add(new Printed.Heading(section.level(), section.heading()));
      section.paragraphs().forEach(paragraph -> all.add(printed(paragraph)));
    }
    return all;
  }

  private static Printed printed(Paragraph paragraph) {
    return paragraph.kind() == Kind.TABLE
        ? new Printed.Table(Shown.rows(paragraph.text()))
        : new Printed.Text(paragraph.kind(), paragraph.number(), paragraph.text(), paragraph.id());
  }

  /// Whether a reader meets the title in the text itself.
  private boolean saysItsTitle() {
    String title = Folding.fold(report.title());
    return !title.isEmpty()
        && report.sections().stream().limit(6).anyMatch(section -> says(section, title));
  }

  private static boolean says(Section section, String title) {
    String heading = Folding.fold(section.heading());
    return heading.contains(title)
        || (heading.length() > SHORTEST && title.contains(heading))
        || section.paragraphs().stream()
            .limit(20)
            .anyMatch(p -> Folding.fold(p.text()).contains(title));
  }

  private Printed cover() {
    var lines = new ArrayList<String>();
    if (report.authority() != null) {
      lines.add(report.authority());
    }
    if (!report.inspected().isEmpty()) {
      lines.add(
          "Inspection dates: "
              + day(report.inspected().getFirst())
              + " to "
              + day(report.inspected().getLast()));
    }
    if (report.published() != null) {
      lines.add("Published: " + day(report.published()));
    }
    if (report.reference() != null) {
      lines.add("Reference no: " + report.reference());
    }
    boolean tables = report.paragraphs().anyMatch(p -> p.kind() == Kind.TABLE);
    return new Printed.Cover(report.title(), lines, tables ? List.of() : grades());
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }

  private List<List<String>> grades() {
    return report.grades().stream().map(g -> List.of(g.label(), named(g))).toList();
  }

  private String named(Grade grade) {
    String id = grade.grade();
    if (id == null) {
      return grade.note() == null ? "not judged" : grade.note();
    }
    String label = form == null ? null : form.scale().level(id).map(Level::label).orElse(null);
    String name = label == null ? id.replace('-', ' ') : label;
    return name.substring(0, 1).toUpperCase(Locale.UK) + name.substring(1);
  }
}

package evenhand.read;

import evenhand.report.Grade;
import evenhand.report.Paragraph;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What keeps something that says it is a report from being one: JSON may leave out anything, and
/// anybody may have changed it.
final class ReportFaults {
  private final Set<String> ids = new HashSet<>();
  private @Nullable String first;

  private ReportFaults() {}

  /// The first fault, e.g. `paragraph 2 of section 1 has no “text”`; empty where there is none.
  static Optional<String> first(Report report) {
    return Optional.ofNullable(new ReportFaults().of(report));
  }

  private @Nullable String of(Report report) {
    int number = 0;
    for (Section section : report.sections()) {
      section(section, "section " + ++number);
    }
    for (Grade grade : report.grades()) {
      present("aspect", grade.aspect(), "a grade");
      present("label", grade.label(), "a grade");
    }
    for (Recommendation recommendation : report.recommendations()) {
      present("text", recommendation.text(), "a recommendation");
    }
    return first;
  }

  private void section(Section section, String where) {
    present("id", section.id(), where);
    present("heading", section.heading(), where);
    present("part", section.part(), where);
    int place = 0;
    for (Paragraph paragraph : section.paragraphs()) {
      paragraph(paragraph, "paragraph %d of %s".formatted(++place, where));
    }
  }

  private void paragraph(Paragraph paragraph, String where) {
    present("id", paragraph.id(), where);
    present("kind", paragraph.kind(), where);
    present("text", paragraph.text(), where);
    require(ids.add(paragraph.id()), "two paragraphs have the id “%s”".formatted(paragraph.id()));
  }

  private void present(String field, @Nullable Object value, String where) {
    require(value != null, "%s has no “%s”".formatted(where, field));
  }

  private void require(boolean holds, String fault) {
    if (!holds && first == null) {
      first = fault;
    }
  }
}

package evenhand.store;

import evenhand.form.Form;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// A report as the beginning of a draft: its sections and paragraphs, each under an id of its own,
/// and the grades it awards. What its cover says of dates and names is not the next report's.
final class FromReport {
  private final Report report;
  private final Form form;

  FromReport(Report report, Form form) {
    this.report = report;
    this.form = form;
  }

  /// The first grade given to each aspect: later rows are of other services.
  List<Award> grades() {
    var grades = new LinkedHashMap<String, @Nullable String>();
    for (Grade row : report.grades()) {
      boolean known =
          form.aspect(row.aspect()).isPresent()
              && (row.grade() == null || form.scale().level(row.grade()).isPresent());
      if (known) {
        grades.putIfAbsent(row.aspect(), row.grade());
      }
    }
    var awards = new ArrayList<Award>();
    grades.forEach((aspect, grade) -> awards.add(new Award(aspect, grade)));
    return awards;
  }

  List<DraftSection> sections() {
    var sections = new ArrayList<DraftSection>();
    for (Section section : report.sections()) {
      List<DraftParagraph> paragraphs = paragraphs(section);
      if (paragraphs.isEmpty() && section.part() == Part.FRONT) {
        continue;
      }
      if (paragraphs.isEmpty()) {
        paragraphs = List.of(paragraph(Kind.PARAGRAPH, ""));
      }
      sections.add(
          new DraftSection(
              "s" + (sections.size() + 1),
              section.part() == Part.FRONT ? "" : heading(section.heading()),
              section.level(),
              section.part(),
              section.aspect(),
              paragraphs));
    }
    return sections.isEmpty() ? Outline.of(form) : sections;
  }

  private static List<DraftParagraph> paragraphs(Section section) {
    return section.paragraphs().stream()
        .filter(paragraph -> !isFurniture(section, paragraph))
        .map(paragraph -> paragraph(paragraph.kind(), paragraph.text()))
        .toList();
  }

  /// The grade table on the cover is made of the draft's own grades.
  private static boolean isFurniture(Section section, Paragraph paragraph) {
    return section.part() == Part.FRONT && paragraph.kind() == Kind.TABLE;
  }

  /// Without the grade it ends in, which is the draft's to give.
  private String heading(String printed) {
    int colon = printed.lastIndexOf(':');
    boolean graded =
        colon > 0 && form.scale().printedAs(printed.substring(colon + 1).strip()).isPresent();
    return graded ? printed.substring(0, colon).strip() : printed;
  }

  private static DraftParagraph paragraph(Kind kind, String text) {
    String id = "p%08x".formatted(ThreadLocalRandom.current().nextInt());
    return new DraftParagraph(id, kind, null, text, null);
  }
}

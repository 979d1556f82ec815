package evenhand.store;

import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Part;
import evenhand.report.Report;
import evenhand.report.Section;
import evenhand.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report as the beginning of a draft: its sections and paragraphs, each under an id of its own,
/// and the grades it awards. What its cover says of dates and names is not the next report's.
final class FromReport {
  /// In words: "requires improvement to be good".
  private static final int LONGEST_GRADE = 5;

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
      if (isLeftOut(section) || (paragraphs.isEmpty() && section.part() == Part.FRONT)) {
        continue;
      }
      if (paragraphs.isEmpty()) {
        paragraphs = List.of(paragraph(Kind.PARAGRAPH, ""));
      }
      boolean cover =
          section.part() == Part.FRONT
              && (sections.isEmpty()
                  || section.heading().contains(": ") // a line of the cover: what, and who or when
                  || isSame(section.heading(), report.title()));
      sections.add(
          new DraftSection(
              "s" + (sections.size() + 1),
              cover ? "" : heading(section),
              section.level(),
              section.part(),
              section.aspect(),
              paragraphs));
    }
    return sections.isEmpty() ? Outline.of(form) : sections;
  }

  /// What is printed behind every report: the imprint, and what the form has no draft begin with,
  /// such as who inspected.
  private boolean isLeftOut(Section section) {
    if (section.part() != Part.ANNEX || section.aspect() != null) {
      return false;
    }
    return section.heading().isBlank()
        || form.outline().stream()
            .anyMatch(entry -> !entry.drafted() && isHeadedAs(section.heading(), entry));
  }

  private static boolean isHeadedAs(String heading, OutlineEntry entry) {
    return headings(entry).anyMatch(known -> isSame(known, heading));
  }

  private static Stream<String> headings(OutlineEntry entry) {
    return Stream.concat(Stream.of(entry.heading()), entry.variants().stream())
        .filter(heading -> !heading.isBlank());
  }

  private List<DraftParagraph> paragraphs(Section section) {
    return section.paragraphs().stream()
        .filter(paragraph -> paragraph.kind() != Kind.TABLE || !isFurniture(section, paragraph))
        .map(paragraph -> paragraph(paragraph.kind(), paragraph.text()))
        .toList();
  }

  /// The grade table, on the cover or under a heading of its own, is made of the draft's own
  /// grades, and the heads over strengths and weaknesses of these.
  private boolean isFurniture(Section section, Paragraph table) {
    return section.part() == Part.FRONT
        || isOneOf(form.gradeTable().headers(), section.heading())
        || Arrays.stream(table.text().split("[\\t\\n]"))
            .filter(cell -> !cell.isBlank())
            .allMatch(this::isHeadOfStrengths);
  }

  private boolean isHeadOfStrengths(String cell) {
    return isOneOf(form.peculiarities().strengths(), cell)
        || isOneOf(form.peculiarities().weaknesses(), cell);
  }

  private static boolean isOneOf(List<String> words, String printed) {
    return words.stream().anyMatch(word -> isSame(word, printed));
  }

  private static boolean isSame(String one, String other) {
    return Folding.fold(one).equals(Folding.fold(other));
  }

  /// Without the grade it ends in, which is the draft's to give. What is then left is the form's
  /// own heading, where it begins like that: "… is that it is good" leaves half a sentence
  /// otherwise.
  private String heading(Section section) {
    String printed = section.heading();
    String left = withoutGrade(section);
    if (left.equals(printed)) {
      return printed;
    }
    String folded = Folding.fold(left);
    return form.outline().stream()
        .filter(entry -> Objects.equals(entry.aspect(), section.aspect()))
        .flatMap(FromReport::headings)
        .filter(known -> folded.startsWith(Folding.fold(known)))
        .findFirst()
        .orElse(left);
  }

  private String withoutGrade(Section section) {
    String printed = section.heading();
    int colon = printed.lastIndexOf(':');
    if (colon > 0 && isGrade(printed.substring(colon + 1))) {
      return printed.substring(0, colon).strip();
    }
    if (section.aspect() == null || section.grade() == null) {
      return printed;
    }
    List<String> words = List.of(printed.strip().split("\\s+"));
    for (int from = Math.max(1, words.size() - LONGEST_GRADE); from < words.size(); from++) {
      if (isGrade(String.join(" ", words.subList(from, words.size())))) {
        return String.join(" ", words.subList(0, from));
      }
    }
    return printed;
  }

  private boolean isGrade(String words) {
    return form.scale().printedAs(words.strip()).isPresent();
  }

  private static DraftParagraph paragraph(Kind kind, String text) {
    String id = "p%08x".formatted(ThreadLocalRandom.current().nextInt());
    return new DraftParagraph(id, kind, null, text, null);
  }
}

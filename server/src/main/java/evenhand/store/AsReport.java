package evenhand.store;

import evenhand.form.Aspect;
import evenhand.form.Form;
import evenhand.form.OutlineEntry;
import evenhand.report.Grade;
import evenhand.report.Kind;
import evenhand.report.Paragraph;
import evenhand.report.Recommendation;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A draft as the report it would become. Empty paragraphs, which are places to write, stay out;
/// sections stay even where nothing is written yet, so that a check can say so.
final class AsReport {
  private static final String OVERALL = "overall";

  private final Draft draft;
  private final Form form;

  AsReport(Draft draft, Form form) {
    this.draft = draft;
    this.form = form;
  }

  Report report() {
    List<Section> sections = draft.sections().stream().map(this::section).toList();
    return new Report(
        draft.title().isBlank() ? "draft" : draft.title(),
        draft.id(),
        form.id(),
        draft.title(),
        draft.authority(),
        draft.published(),
        List.of(),
        null,
        form.scale().ids(),
        draft.grade(OVERALL),
        null,
        grades(),
        sections,
        sections.stream().flatMap(this::recommendations).toList(),
        List.of());
  }

  private List<Grade> grades() {
    return draft.grades().stream()
        .filter(award -> award.grade() != null)
        .map(award ->
            new Grade(
                award.aspect(),
                form.aspect(award.aspect()).map(Aspect::name).orElse(award.aspect()),
                null,
                award.grade(),
                null,
                null))
        .toList();
  }

  private Section section(DraftSection section) {
    return new Section(
        section.id(),
        section.heading(),
        section.level(),
        section.part(),
        section.aspect(),
        draft.grade(section.aspect()),
        section.paragraphs().stream()
            .filter(paragraph -> !paragraph.isEmpty())
            .map(p -> new Paragraph(p.id(), p.number(), p.kind(), p.text(), null, List.of()))
            .toList());
  }

  private Stream<Recommendation> recommendations(Section section) {
    var entry = entry(section);
    return section.paragraphs().stream()
        .filter(paragraph -> paragraph.kind() == Kind.RECOMMENDATION)
        .map(paragraph ->
            new Recommendation(
                paragraph.text(),
                entry.map(OutlineEntry::timescale).orElse(null),
                entry.map(OutlineEntry::addressee).orElse(null),
                section.id(),
                paragraph.id()));
  }

  /// What the form says of a section: its timescale and addressee stand in the heading.
  private Optional<OutlineEntry> entry(Section section) {
    return form.outline().stream()
        .filter(entry -> entry.heading().equals(section.heading()))
        .filter(entry -> Objects.equals(entry.aspect(), section.aspect()))
        .findFirst();
  }
}

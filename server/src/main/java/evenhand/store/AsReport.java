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
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// A draft as the report it would become. Empty paragraphs, which are places to write, stay out;
/// sections stay even where nothing is written yet, so that a check can say so.
final class AsReport {
  private static final String OVERALL = "overall";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

  /// Whether a line under each quotation says where it is from.
  enum Sources {
    LEFT_OUT,
    PRINTED
  }

  private final Draft draft;
  private final Form form;
  private final Sources sources;

  AsReport(Draft draft, Form form, Sources sources) {
    this.draft = draft;
    this.form = form;
    this.sources = sources;
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
            .flatMap(this::paragraphs)
            .toList());
  }

  private Stream<Paragraph> paragraphs(DraftParagraph p) {
    var own = new Paragraph(p.id(), p.number(), p.kind(), p.text(), null, List.of());
    Source source = p.source();
    if (source == null || sources == Sources.LEFT_OUT) {
      return Stream.of(own);
    }
    return Stream.of(
        own, new Paragraph(p.id() + "-source", null, Kind.CAPTION, line(source), null, List.of()));
  }

  private static String line(Source source) {
    var parts = new ArrayList<String>();
    parts.add(source.authority() == null ? source.file() : source.authority());
    if (source.published() != null) {
      parts.add(day(source.published()));
    }
    if (source.number() != null) {
      parts.add("paragraph " + source.number());
    }
    if (source.page() != null) {
      parts.add("page " + source.page());
    }
    return "Source: " + String.join(", ", parts);
  }

  /// In words; as it stands where it is no ISO date, for nobody's draft fails over that.
  private static String day(String published) {
    try {
      return DAY.format(LocalDate.parse(published));
    } catch (DateTimeParseException e) {
      return published;
    }
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

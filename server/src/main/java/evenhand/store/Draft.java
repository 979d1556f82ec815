package evenhand.store;

import static java.util.Objects.requireNonNull;

import evenhand.form.Form;
import evenhand.report.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A report being written. The component names are a contract.
///
/// @param revision counted from 1; each saved change raises it
/// @param updated when this revision was saved
/// @param form the id of its form
/// @param grades at most one an aspect
/// @param sections with ids that are unique in the draft, as their paragraphs' ids are
public record Draft(
    String id,
    int revision,
    Instant updated,
    String form,
    @Nullable String authority,
    String title,
    @Nullable LocalDate published,
    List<Award> grades,
    List<DraftSection> sections) {
  public Draft {
    requireNonNull(form, "a draft has no form");
    requireNonNull(title, "a draft has no title");
    grades = List.copyOf(grades);
    sections = List.copyOf(sections);
    refuseTwins("aspect in the grades", grades.stream().map(Award::aspect));
    refuseTwins("section id", sections.stream().map(DraftSection::id));
    refuseTwins("paragraph id", paragraphs(sections).map(DraftParagraph::id));
  }

  /// A new draft, laid out as its form is; not stored yet.
  public static Draft of(
      Form form,
      @Nullable String authority,
      String title,
      @Nullable LocalDate published,
      List<Award> grades) {
    return new Draft(
        "", 0, Instant.EPOCH, form.id(), authority, title, published, grades, Outline.of(form));
  }

  /// A new draft that begins with the text and the grades of a report; not stored yet.
  ///
  /// @param form the form of the report
  public static Draft from(
      Report report, Form form, @Nullable String authority, @Nullable String title) {
    var from = new FromReport(report, form);
    return new Draft(
        "",
        0,
        Instant.EPOCH,
        form.id(),
        authority == null ? report.authority() : authority,
        title == null ? report.title() : title,
        null,
        from.grades(),
        from.sections());
  }

  /// The report it would become, for the checks.
  ///
  /// @param of the form of this draft
  public Report asReport(Form of) {
    return new AsReport(this, of, AsReport.Sources.LEFT_OUT).report();
  }

  /// The report as it is handed on: each quotation followed by a line that says where it is from.
  ///
  /// @param of the form of this draft
  public Report asPrinted(Form of) {
    return new AsReport(this, of, AsReport.Sources.PRINTED).report();
  }

  /// The grade given to an aspect so far.
  public @Nullable String grade(@Nullable String aspect) {
    for (Award award : grades) {
      if (award.aspect().equals(aspect)) {
        return award.grade();
      }
    }
    return null;
  }

  public int words() {
    return paragraphs(sections).mapToInt(DraftParagraph::words).sum();
  }

  Draft as(String newId, int newRevision, Instant newUpdated) {
    return new Draft(
        newId, newRevision, newUpdated, form, authority, title, published, grades, sections);
  }

  /// Whether the writer would see no difference.
  boolean says(Draft other) {
    return equals(other.as(id, revision, updated));
  }

  private static Stream<DraftParagraph> paragraphs(List<DraftSection> sections) {
    return sections.stream().flatMap(section -> section.paragraphs().stream());
  }

  private static void refuseTwins(String what, Stream<String> ids) {
    Set<String> seen = new HashSet<>();
    ids.forEach(id -> {
      if (!seen.add(id)) {
        throw new IllegalArgumentException("the %s %s is there twice".formatted(what, id));
      }
    });
  }
}

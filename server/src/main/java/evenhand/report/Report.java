package evenhand.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One document read into sections, paragraphs, grades and recommendations.
///
/// The component names are the field names of `parse --json`, which is a contract.
///
/// @param file the base name of the file it came from
/// @param report the SHA-256 of the file's bytes, in hexadecimal
/// @param form the id of its form; null where no form fits, and then a warning says so
/// @param authority as printed, e.g. `London Borough of Bexley`
/// @param published the day of publication, from the document
/// @param inspected the first and last day of the inspection, from the document; may be empty
/// @param scale the grade ids of its form, best first; empty where the form grades nothing
/// @param overall the grade of the whole report, where it has one
/// @param pages how many pages the source has; null where it has none
/// @param judgements the sentences that state grades, in order
/// @param score how much of it found its place in its form, 0 to 100: `server/docs/reading.md`;
///   null where it was not read from a document
/// @param warnings what could not be placed or was doubtful, each with its place
public record Report(
    String file,
    String report,
    @Nullable String form,
    String title,
    @Nullable String authority,
    @Nullable LocalDate published,
    List<LocalDate> inspected,
    @Nullable String reference,
    List<String> scale,
    @Nullable String overall,
    @Nullable Integer pages,
    List<Grade> grades,
    List<Section> sections,
    List<Recommendation> recommendations,
    List<Judgement> judgements,
    @Nullable Integer score,
    List<String> warnings) {
  public Report {
    inspected = inspected == null ? List.of() : List.copyOf(inspected);
    scale = List.copyOf(scale);
    grades = List.copyOf(grades);
    sections = List.copyOf(sections);
    recommendations = List.copyOf(recommendations);
    judgements = judgements == null ? List.of() : List.copyOf(judgements);
    warnings = List.copyOf(warnings);
  }

  /// A report of which no judgement sentences are known.
  public Report(
      String file,
      String report,
      @Nullable String form,
      String title,
      @Nullable String authority,
      @Nullable LocalDate published,
      List<LocalDate> inspected,
      @Nullable String reference,
      List<String> scale,
      @Nullable String overall,
      @Nullable Integer pages,
      List<Grade> grades,
      List<Section> sections,
      List<Recommendation> recommendations,
      List<String> warnings) {
    this(
        file,
        report,
        form,
        title,
        authority,
        published,
        inspected,
        reference,
        scale,
        overall,
        pages,
        grades,
        sections,
        recommendations,
        List.of(),
        null,
        warnings);
  }

  public Report withSections(List<Section> changed) {
    return new Report(
        file,
        report,
        form,
        title,
        authority,
        published,
        inspected,
        reference,
        scale,
        overall,
        pages,
        grades,
        changed,
        recommendations,
        judgements,
        score,
        warnings);
  }

  public Stream<Paragraph> paragraphs() {
    return sections.stream().flatMap(section -> section.paragraphs().stream());
  }

  public Optional<Section> sectionOf(String paragraphId) {
    return sections.stream()
        .filter(s -> s.paragraphs().stream().anyMatch(p -> p.id().equals(paragraphId)))
        .findFirst();
  }
}

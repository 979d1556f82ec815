package evenhand.store;

import evenhand.report.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A report as the register lists it.
///
/// @param report the SHA-256 of the file's bytes
/// @param file the base name
/// @param added when it was imported
public record ImportedReport(
    String report,
    String file,
    @Nullable String form,
    String title,
    @Nullable String authority,
    @Nullable LocalDate published,
    @Nullable String overall,
    List<Graded> grades,
    @Nullable Integer pages,
    int paragraphs,
    int sentences,
    List<String> warnings,
    Instant added) {

  /// One grade of it, without its place.
  public record Graded(String aspect, @Nullable String grade) {}

  public ImportedReport {
    grades = List.copyOf(grades);
    warnings = List.copyOf(warnings);
  }

  /// What the register keeps of a report.
  ///
  /// @param paragraphs how many of its paragraphs are searchable
  /// @param sentences how many sentences they hold
  public static ImportedReport of(Report report, int paragraphs, int sentences, Instant added) {
    return new ImportedReport(
        report.report(),
        report.file(),
        report.form(),
        report.title(),
        report.authority(),
        report.published(),
        report.overall(),
        report.grades().stream().map(grade -> new Graded(grade.aspect(), grade.grade())).toList(),
        report.pages(),
        paragraphs,
        sentences,
        report.warnings(),
        added);
  }
}

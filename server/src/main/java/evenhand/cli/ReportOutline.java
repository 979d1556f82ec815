package evenhand.cli;

import evenhand.report.Grade;
import evenhand.report.Report;
import evenhand.report.Section;
import java.util.Objects;

/// A report as a page of plain text: what it is, its grades, its headings with their sizes, and
/// what could not be read.
final class ReportOutline {
  private static final int DEEPEST = 9;

  private final StringBuilder out = new StringBuilder();

  static String of(Report report) {
    var outline = new ReportOutline();
    outline.head(report);
    report.grades().forEach(outline::grade);
    outline.line("");
    report.sections().forEach(outline::section);
    if (!report.recommendations().isEmpty()) {
      outline.line("");
      outline.line("  %d recommendations".formatted(report.recommendations().size()));
    }
    report.warnings().forEach(warning -> outline.line("  ! " + warning));
    return outline.out.toString();
  }

  private void line(String text) {
    out.append(text).append(System.lineSeparator());
  }

  private void head(Report report) {
    line(report.file());
    line("  " + report.title());
    line(
        "  %s · %s · published %s · %s pages · %d paragraphs%s"
            .formatted(
                Objects.requireNonNullElse(report.form(), "no known form"),
                Objects.requireNonNullElse(report.authority(), "no authority"),
                report.published() == null ? "unknown" : report.published(),
                report.pages() == null ? "no" : report.pages(),
                report.paragraphs().count(),
                report.score() == null ? "" : " · reading score " + report.score()));
    line("");
  }

  private void grade(Grade grade) {
    line(
        "  %-26s %-10s %s"
            .formatted(
                grade.aspect(),
                Objects.requireNonNullElse(grade.column(), ""),
                Objects.requireNonNullElse(
                    grade.grade(), grade.note() == null ? "none" : grade.note())));
  }

  private void section(Section section) {
    String heading = section.heading().isEmpty() ? "(no heading)" : section.heading();
    String aspect = section.aspect() == null ? "" : " [" + section.aspect() + "]";
    line(
        "  %-4s %s%s%s · %s · %d"
            .formatted(
                section.id(),
                "  ".repeat(Math.clamp(section.level() - 1L, 0, DEEPEST)),
                heading,
                aspect,
                section.part().id(),
                section.paragraphs().size()));
  }
}

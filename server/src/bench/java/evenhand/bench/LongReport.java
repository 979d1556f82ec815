package evenhand.bench;

import evenhand.cli.Parts;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Paragraph;
import evenhand.report.Report;
import evenhand.report.Section;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A report of some 12,000 words: the nearest among the longest that were given, or sample reports
/// of one form, one behind the other.
final class LongReport {
  private static final int WORDS = 12_000;
  private static final int TRIED = 8;

  private LongReport() {}

  static Report in(Setup setup, Parts parts) throws Exception {
    ReportReader reader = parts.reportReader();
    if (setup.reports() == null) {
      return joined(setup, reader);
    }
    List<Report> longest =
        read(
            setup,
            setup.sources().stream()
                .sorted(Comparator.comparingLong((Path file) -> -size(file)))
                .limit(TRIED)
                .toList(),
            reader);
    return longest.stream()
        .min(Comparator.comparingLong(report -> Math.abs(words(report) - WORDS)))
        .orElseThrow(() -> new IOException("no report could be read"));
  }

  static long words(Report report) {
    return report.paragraphs().mapToInt(each -> each.text().split("\\s+").length).sum();
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Report> read(Setup setup, List<Path> files, ReportReader reader) throws IOException {
    var reports = new ArrayList<Report>();
    for (Path file : files) {
      try {
        reports.add(reader.read(String.valueOf(file.getFileName()), Files.readAllBytes(file)));
      } catch (UnreadableReportException e) {
        setup.told().printf("left out %s: %s%n", file.getFileName(), e.code());
      }
    }
    return reports;
  }

  private static Report joined(Setup setup, ReportReader reader) throws IOException {
    List<Report> samples =
        read(setup, setup.sources(), reader).stream()
            .filter(report -> Objects.equals(report.form(), "ilacs-2018"))
            .toList();
    Report first = samples.getFirst();
    if (setup.quick()) {
      return first.withSections(first.sections().subList(0, Math.min(3, first.sections().size())));
    }
    var sections = new ArrayList<>(first.sections());
    for (int i = 1; i < samples.size() && words(first.withSections(sections)) < WORDS; i++) {
      for (Section each : samples.get(i).sections()) {
        sections.add(renamed(each, "s%d".formatted(100 * i + sections.size())));
      }
    }
    return first.withSections(sections);
  }

  private static Section renamed(Section section, String id) {
    var paragraphs = new ArrayList<Paragraph>();
    for (Paragraph each : section.paragraphs()) {
      paragraphs.add(
          new Paragraph(
              id + "p" + (paragraphs.size() + 1),
              each.number(),
              each.kind(),
              each.text(),
              each.page(),
              List.of()));
    }
    return new Section(
        id,
        section.heading(),
        section.level(),
        section.part(),
        section.aspect(),
        section.grade(),
        paragraphs);
  }
}

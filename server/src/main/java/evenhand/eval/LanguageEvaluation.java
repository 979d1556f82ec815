package evenhand.eval;

import evenhand.check.Checker;
import evenhand.check.Finding;
import evenhand.check.Location;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import evenhand.text.Words;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// How often the check of spelling and grammar speaks on published reports, of which nearly
/// everything it says is a false alarm: they were proofread.
public final class LanguageEvaluation {
  private static final String CHECK = "language";

  private final ReportReader reader;
  private final Checker checker;

  /// @param checker runs the check of language, and need run no other
  public LanguageEvaluation(ReportReader reader, Checker checker) {
    this.reader = reader;
    this.checker = checker;
  }

  /// @param folder of files whose names end in their days
  /// @param most how many of the newest are read
  /// @param list whether each finding is shown, to be judged
  public void run(Path folder, int most, boolean list, PrintStream out)
      throws IOException, UnreadableReportException {
    long words = 0;
    int reports = 0;
    int silent = 0;
    var found = new ArrayList<Finding>();
    for (Path file : newest(folder).stream().limit(most).toList()) {
      Report report = reader.read(file);
      var result = checker.check(report);
      if (result.skipped().contains(CHECK)) {
        throw new IOException("the program that reads language did not answer");
      }
      List<Finding> ours =
          result.findings().stream().filter(finding -> finding.check().equals(CHECK)).toList();
      words += report.paragraphs().mapToLong(p -> Words.forms(p.text()).size()).sum();
      reports++;
      silent += ours.isEmpty() ? 1 : 0;
      found.addAll(ours);
      if (list) {
        ours.forEach(finding -> show(report, finding, out));
      }
    }
    out.printf(
        Locale.ROOT,
        "%d reports, %,d words: %d findings of language, %.3f in 1,000 words; none in %d reports%n",
        reports,
        words,
        found.size(),
        words == 0 ? 0 : 1000.0 * found.size() / words,
        silent);
  }

  private static void show(Report report, Finding finding, PrintStream out) {
    Location place = finding.locations().getFirst();
    out.printf(
        "%s\t%s\t%s\t%s\t%s%n",
        report.file(), place.paragraph(), place.quote(), finding.suggestion(), finding.message());
  }

  private static List<Path> newest(Path folder) throws IOException {
    Comparator<Path> byDay = Comparator.comparing((Path file) -> day(file)).reversed();
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(byDay.thenComparing(Comparator.naturalOrder())).toList();
    }
  }

  private static String day(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('_') + 1);
  }
}

package evenhand.eval;

import evenhand.check.Check;
import evenhand.check.CheckResult;
import evenhand.check.Checker;
import evenhand.check.Finding;
import evenhand.check.Severity;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Measures the checks on reports that a reader has been through, and their noise on others.
public final class ChecksEvaluation {
  private static final String FORM = "ilacs-2018";

  /// Left out of the second figure for noise: it stands and falls with the grade reading.
  private static final String NARRATIVE = "narrative-matches-grade";

  private final ReportReader reader;
  private final Checker checker;
  private final List<ReaderFinding> known;
  private final List<TemptingAlarm> tempting;
  private final CheckYield older = new CheckYield();
  private final CheckYield recent = new CheckYield();
  private int highFound;
  private int mediumFound;
  private int tempted;
  private int mostAboveLow;

  /// @param evaluation the folder of `findings.jsonl` and `false_alarms.jsonl`
  public ChecksEvaluation(ReportReader reader, Checker checker, Path evaluation)
      throws IOException {
    this.reader = reader;
    this.checker = checker;
    this.known = ReaderFinding.read(evaluation.resolve("findings.jsonl"));
    this.tempting = TemptingAlarm.read(evaluation.resolve("false_alarms.jsonl"));
  }

  /// Checks the reports of a folder, and tells what of the reader's own findings is found.
  public void older(Path folder, PrintStream out) throws IOException, UnreadableReportException {
    out.println(
        "labelled report                          above low  core high  core medium  all found  tempted");
    for (Path file : files(folder, Comparator.naturalOrder())) {
      Report report = reader.read(file);
      CheckResult result = checker.check(report);
      older.add(result);
      labelled(name(file), report, result, out);
    }
  }

  private void labelled(String name, Report report, CheckResult result, PrintStream out) {
    List<ReaderFinding> his = known.stream().filter(f -> f.report().equals(name)).toList();
    if (his.isEmpty()) {
      return;
    }
    List<Finding> ours =
        result.findings().stream().filter(f -> f.severity() != Severity.LOW).toList();
    List<ReaderFinding> found =
        his.stream().filter(f -> ours.stream().anyMatch(f::isFoundBy)).toList();
    List<TemptingAlarm> alarms = tempting.stream().filter(t -> t.report().equals(name)).toList();
    List<TemptingAlarm> raised =
        alarms.stream().filter(t -> ours.stream().anyMatch(f -> t.isRaisedBy(f, report))).toList();
    highFound += (int) core(found, "high");
    mediumFound += (int) core(found, "medium");
    tempted += raised.size();
    mostAboveLow = Math.max(mostAboveLow, ours.size());
    out.printf(
        "%-40s %9d  %9s  %11s  %9s  %7s%n",
        name,
        ours.size(),
        share(found, his, "high"),
        share(found, his, "medium"),
        "%d/%d".formatted(found.size(), his.size()),
        "%d/%d".formatted(raised.size(), alarms.size()));
    out.println(
        "  found "
            + found.stream().filter(ReaderFinding::core).map(ReaderFinding::id).toList()
            + (raised.isEmpty() ? "" : " tempted by " + raised.stream().map(t -> t.id()).toList()));
  }

  private static String share(List<ReaderFinding> found, List<ReaderFinding> his, String severity) {
    return "%d/%d".formatted(core(found, severity), core(his, severity));
  }

  private static long core(List<ReaderFinding> findings, String severity) {
    return findings.stream().filter(f -> f.core() && f.severity().equals(severity)).count();
  }

  /// Checks the newest inspections of a folder whose files' names end in their days.
  public void recent(Path folder, int most) throws IOException, UnreadableReportException {
    Comparator<Path> newest = Comparator.comparing((Path file) -> day(file)).reversed();
    for (Path file : files(folder, newest.thenComparing(Comparator.naturalOrder()))) {
      if (recent.reports() == most) {
        return;
      }
      Report report = reader.read(file);
      if (FORM.equals(report.form())) {
        recent.add(checker.check(report));
      }
    }
  }

  private static String day(Path file) {
    String name = name(file);
    return name.substring(name.lastIndexOf('_') + 1);
  }

  /// The figures that are to reach something.
  public void into(Bars bars) {
    bars.atLeast(
        "reader's core findings found, high (of %d)".formatted(core(known, "high")), highFound, 4);
    bars.atLeast(
        "reader's core findings found, medium (of %d)".formatted(core(known, "medium")),
        mediumFound,
        10);
    bars.atMost("findings above low on either of his reports", mostAboveLow, 20);
    bars.atMost(
        "tempting false alarms raised above low (of %d)".formatted(tempting.size()), tempted, 2);
    List<Integer> noise = recent.noise("");
    bars.atMost(
        "findings above low a report, median of %d recent ILACS".formatted(noise.size()),
        noise.isEmpty() ? Double.NaN : median(noise),
        6);
  }

  public void print(PrintStream out) {
    out.printf(
        "%nfindings: high medium low   %d older reports   %d recent ILACS reports%n",
        older.reports(), recent.reports());
    for (Check check : checker.checks()) {
      String id = check.about().id();
      out.printf("%-28s %s   %s%n", id, older.of(id), recent.of(id));
    }
    out.printf("%nfindings above low a recent report: %s%n", spread(recent.noise("")));
    out.printf("without %s: %s%n", NARRATIVE, spread(recent.noise(NARRATIVE)));
  }

  /// The yield of each check as a page of the documentation.
  public String table() {
    var page = new StringBuilder();
    page.append("# What each check yields\n\n")
        .append(
            "Written by `evaluate checks --shared DIR --recent N --table FILE`; do not edit by hand. ")
        .append(
            "Findings as high / medium / low, over %d older reports (joint area reviews, "
                .formatted(older.reports()))
        .append(
            "an assessment letter, a survey) and the %d most recent inspections of children's services. "
                .formatted(recent.reports()))
        .append(
            "Precedent (`copied-passage`) and spelling (`language`) are measured by commands of their own.\n\n")
        .append("| check | points at | older | recent |\n|---|---|---|---|\n");
    for (Check check : checker.checks()) {
      String id = check.about().id();
      page.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(id, check.about().what(), older.row(id), recent.row(id)));
    }
    page.append(
        "\nFindings above low a report: older %s; recent %s.%n"
            .formatted(spread(older.noise("")), spread(recent.noise(""))));
    return page.toString();
  }

  private static String spread(List<Integer> sorted) {
    int size = sorted.size();
    return size == 0
        ? "none read"
        : "median %.1f, nine in ten at most %d, at most %d, mean %.1f"
            .formatted(
                median(sorted),
                sorted.get((size - 1) * 9 / 10),
                sorted.getLast(),
                sorted.stream().mapToInt(Integer::intValue).average().orElse(0));
  }

  private static double median(List<Integer> sorted) {
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
  }

  private static List<Path> files(Path folder, Comparator<Path> order) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(order).toList();
    }
  }
}

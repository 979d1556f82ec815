package evenhand.eval;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.grading.GradeTrials;
import evenhand.grading.Outcome;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Measures the reading of grades: every narrative by a reader that has not seen its authority.
public final class GradingEvaluation {
  /// A narrative shorter than this is no section for grade reading, as DESIGN.md measures.
  private static final int LONG_ENOUGH = 20;

  private static final int GOOD = 2;
  private static final int EARLY = 2019;
  private static final int LATE = 2022;

  private final GradeTrials trials;
  private final long seed;
  private int rows;
  private int unread;
  private int tooShort;

  /// @param seed of what is drawn: the sentences of half-replaced narratives, and parts of the
  ///   early reports
  public GradingEvaluation(GradeTrials trials, long seed) {
    this.trials = trials;
    this.seed = seed;
  }

  /// Adds the reports that a table of known grades names.
  ///
  /// @param grades `report,form,aspect,grade` a line
  public void add(ReportReader reader, FormLibrary forms, Path reports, Path grades)
      throws IOException, UnreadableReportException {
    GradeRows known = GradeRows.read(grades);
    for (Path file : files(reports)) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
      List<GradeRows.Row> wanted =
          known.rows().getOrDefault(name, List.of()).stream()
              .filter(row -> !row.aspect().equals("overall"))
              .toList();
      if (!wanted.isEmpty()) {
        add(reader.read(file), forms, name, wanted);
      }
    }
  }

  private static List<Path> files(Path reports) throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      return files.sorted().toList();
    }
  }

  /// The file's name, `place_date`, tells authority and year: the table is keyed by it.
  private void add(Report report, FormLibrary forms, String name, List<GradeRows.Row> wanted) {
    rows += wanted.size();
    @Nullable String id = report.form();
    Form form = id == null ? null : forms.form(id).orElse(null);
    if (form == null) {
      unread += wanted.size();
      return;
    }
    int at = name.lastIndexOf('_');
    Map<String, String> awarded =
        wanted.stream().collect(Collectors.toMap(r -> r.aspect(), r -> r.grade(), (a, b) -> a));
    Map<String, Integer> lengths =
        trials.add(
            report,
            form,
            name.substring(0, at),
            Integer.parseInt(name.substring(at + 1, at + 5)),
            awarded);
    for (GradeRows.Row row : wanted) {
      int length = Objects.requireNonNullElse(lengths.get(row.aspect()), 0);
      unread += length == 0 ? 1 : 0;
      tooShort += length > 0 && length < LONG_ENOUGH ? 1 : 0;
    }
  }

  /// The figures that are to reach something.
  public void into(Bars bars) {
    List<Outcome> whole = trials.whole();
    List<Outcome> halves = trials.halfReplaced(GOOD, seed);
    Scores all = Scores.of(whole, unread);
    bars.shown("known grades without a narrative (count as wrong)", unread);
    bars.atLeast("grade reading: accuracy", all.accuracy(), 0.86);
    bars.atLeast("grade reading: quadratic weighted kappa", all.kappa(), 0.90);
    bars.atMost("grade reading: expected calibration error", all.calibration(), 0.04);
    bars.atLeast("grade reading: within one grade", all.within(), 0.99);
    bars.atLeast(
        "grade reading: learned to %d, tried from %d: accuracy".formatted(EARLY, LATE),
        Scores.of(trials.acrossYears(EARLY, LATE, seed), 0).accuracy(),
        0.78);
    MovedGrades quiet = MovedGrades.of(whole, halves, Outcome::quiet, trials.levels());
    bars.shown("threshold for 5 %: false alarms", quiet.falseAlarms());
    bars.atLeast("threshold for 5 %: moved by two", quiet.byTwo(), 0.99);
    bars.atLeast("threshold for 5 %: moved by one", quiet.byOne(), 0.82);
    bars.atLeast("threshold for 5 %: good, half replaced", quiet.halves(), 0.35);
    MovedGrades alert = MovedGrades.of(whole, halves, Outcome::alert, trials.levels());
    bars.shown("threshold for 2 %: false alarms", alert.falseAlarms());
    bars.atLeast("threshold for 2 %: moved by two", alert.byTwo(), 0.98);
    bars.atLeast("threshold for 2 %: moved by one", alert.byOne(), 0.62);
    bars.atLeast(
        "threshold for 2 %: inadequate called requires improvement", alert.worstRaised(), 0.55);
  }

  public void print(PrintStream out) {
    List<Outcome> whole = trials.whole();
    List<Outcome> halves = trials.halfReplaced(GOOD, seed);
    long read = whole.stream().mapToLong(Outcome::sentences).sum();
    long announced = whole.stream().mapToLong(Outcome::announced).sum();
    out.printf(
        "%d known grades: %d with a narrative long enough, %d too short, %d not found (wrong)%n",
        rows, whole.size(), tooShort, unread);
    out.printf(
        "%d sentences read; %d announce a grade and are masked (%.1f %%)%n%n",
        read, announced, 100.0 * announced / (read + announced));
    out.println(
        "narratives, by readers that have     read silent  accuracy  kappa  calibration  within one");
    out.println("  not seen the authority");
    line(out, "all", Scores.of(whole, unread));
    grouped(out, whole, Outcome::form);
    grouped(out, whole, Outcome::aspect);
    grouped(out, whole, outcome -> String.valueOf(outcome.year()));
    grouped(out, whole, outcome -> "grade " + outcome.grade() + " from the worst");
    List<Outcome> later = trials.acrossYears(EARLY, LATE, seed);
    line(out, "learned to %d, tried from %d".formatted(EARLY, LATE), Scores.of(later, 0));
    out.printf(
        "%nat the threshold for   false alarms  by one  by two  worst raised  best lowered  half replaced%n");
    int levels = trials.levels();
    out.println(
        "  5 %% (quiet note)   %s"
            .formatted(MovedGrades.of(whole, halves, Outcome::quiet, levels)));
    out.println(
        "  2 %% (alert)        %s"
            .formatted(MovedGrades.of(whole, halves, Outcome::alert, levels)));
  }

  private static void grouped(
      PrintStream out, List<Outcome> outcomes, Function<Outcome, String> by) {
    Map<String, List<Outcome>> groups =
        outcomes.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    groups.forEach((name, some) -> line(out, "  " + name, Scores.of(some, 0)));
  }

  private static void line(PrintStream out, String name, Scores scores) {
    out.println("%-36s%s".formatted(name, scores));
  }
}

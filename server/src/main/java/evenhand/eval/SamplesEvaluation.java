package evenhand.eval;

import evenhand.eval.SharedWording.Shared;
import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.form.Level;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Grade;
import evenhand.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the sample reports and the drafts with known faults hold, and whether their wording is
/// their own: of no two of them the same, and nobody else's.
public final class SamplesEvaluation {
  private final FormLibrary forms;
  private final ReportReader reader;
  private final PrintStream out;

  public SamplesEvaluation(FormLibrary forms, ReportReader reader, PrintStream out) {
    this.forms = forms;
    this.reader = reader;
    this.out = out;
  }

  /// @param corpus holds `samples` and `drafts`
  /// @param reports reports of others; null to compare ours among themselves alone
  /// @return whether no sentence is shared
  public boolean run(Path corpus, @Nullable Path reports)
      throws IOException, UnreadableReportException {
    var wording = new SharedWording(forms);
    var samples = new ArrayList<Report>();
    for (Path file : files(corpus.resolve("samples"), ".md")) {
      Report report = reader.read(file);
      samples.add(report);
      wording.add(name(file), report, List.of());
    }
    holdings(samples);
    List<Path> drafts = files(corpus.resolve("drafts"), ".md");
    for (Path file : drafts) {
      wording.add(name(file), reader.read(file), planted(file));
    }
    List<Shared> among = wording.among();
    tell("a sentence of two of ours", among);
    out.printf(
        "%d samples and %d drafts: %d sentences of %d words or more shared among them%n",
        samples.size(), drafts.size(), among.size(), SharedWording.SENTENCE);
    return reports == null ? among.isEmpty() : others(wording, reports) && among.isEmpty();
  }

  private boolean others(SharedWording wording, Path reports) throws IOException {
    int read = 0;
    int refused = 0;
    var sentences = new ArrayList<Shared>();
    var runs = new ArrayList<Shared>();
    for (Path file : files(reports, "")) {
      try {
        Report report = reader.read(file);
        sentences.addAll(wording.sentencesIn(name(file), report));
        runs.addAll(wording.runsIn(name(file), report));
        read++;
      } catch (UnreadableReportException e) {
        refused++;
      }
    }
    tell("a sentence of others", sentences);
    tell("a run of others", runs);
    out.printf(
        "%d reports of others (%d more could not be read): %d sentences of %d words or more and %d runs of %d words shared with them%n",
        read, refused, sentences.size(), SharedWording.SENTENCE, runs.size(), SharedWording.RUN);
    return sentences.isEmpty();
  }

  private void tell(String what, List<Shared> shared) {
    shared.forEach(each ->
        out.printf("  %s: %s and %s: %s%n", what, each.report(), each.other(), each.words()));
  }

  private void holdings(List<Report> samples) {
    Map<String, Map<String, Integer>> grades = new TreeMap<>();
    for (Report report : samples) {
      Map<String, Integer> counts =
          grades.computeIfAbsent(
              Objects.requireNonNullElse(report.form(), "no form"), ignored -> new TreeMap<>());
      counts.merge("reports", 1, Integer::sum);
      for (Grade grade : report.grades()) {
        if (grade.grade() != null) {
          counts.merge(grade.grade(), 1, Integer::sum);
        }
      }
    }
    for (Form form : forms.forms()) {
      Map<String, Integer> counts = grades.getOrDefault(form.id(), Map.of());
      out.printf("%-16s %d reports", form.id(), counts.getOrDefault("reports", 0));
      for (Level level : form.scale().levels()) {
        out.printf(", %d %s", counts.getOrDefault(level.id(), 0), level.id());
      }
      out.println();
    }
    int[] words = samples.stream().mapToInt(SamplesEvaluation::words).sorted().toArray();
    if (words.length > 0) {
      out.printf(
          "%,d to %,d words a sample, %,d in the middle%n",
          words[0], words[words.length - 1], words[words.length / 2]);
    }
  }

  private static int words(Report report) {
    return report.paragraphs().mapToInt(each -> each.text().split("\\s+").length).sum();
  }

  /// The sentences that a draft copies on purpose, from the list of its faults.
  private static List<String> planted(Path draft) throws IOException {
    Path list = draft.resolveSibling(name(draft) + ".faults.tsv");
    if (!Files.exists(list)) {
      return List.of();
    }
    return Files.readAllLines(list).stream()
        .map(line -> line.split("\t", -1))
        .filter(cells -> cells.length > 4 && cells[1].equals("originality"))
        .map(cells -> cells[4])
        .toList();
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending) && !file.endsWith("README.md"))
          .sorted()
          .toList();
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
  }
}

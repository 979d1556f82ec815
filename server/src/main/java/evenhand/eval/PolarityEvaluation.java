package evenhand.eval;

import evenhand.form.Form;
import evenhand.form.FormLibrary;
import evenhand.grading.Polarity;
import evenhand.grading.PolarityReader;
import evenhand.grading.Trainer;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures how well strengths are told from weaknesses on sentences labelled by hand.
public final class PolarityEvaluation {
  /// @param file the base name of its report, without its ending
  private record Labelled(String file, String sentence, Polarity label) {}

  private final List<Labelled> sentences = new ArrayList<>();

  private PolarityEvaluation() {}

  /// @param labels `file`, `sentence` and `strength`, `weakness` or `neutral` a line, parted by
  ///   tabs
  public static PolarityEvaluation read(Path labels) throws IOException {
    var evaluation = new PolarityEvaluation();
    for (String line : Files.readAllLines(labels).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      Polarity label =
          cells[2].equals("neutral")
              ? Polarity.NEITHER
              : Polarity.valueOf(cells[2].toUpperCase(Locale.ROOT));
      evaluation.sentences.add(new Labelled(cells[0], cells[1], label));
    }
    return evaluation;
  }

  /// Learns from the reports of a folder, but those that the sentences come from.
  ///
  /// @return from how many
  public int learn(ReportReader reader, FormLibrary forms, Trainer trainer, Path reports)
      throws IOException, UnreadableReportException {
    Set<String> labelled = sentences.stream().map(Labelled::file).collect(Collectors.toSet());
    int count = 0;
    List<Path> files;
    try (Stream<Path> listed = Files.list(reports)) {
      files = listed.sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", "");
      if (!labelled.contains(name)) {
        Report report = reader.read(file);
        Optional<Form> form = Optional.ofNullable(report.form()).flatMap(forms::form);
        form.ifPresent(graded -> trainer.add(report, graded));
        count++;
      }
    }
    return count;
  }

  /// The figure that is to reach something.
  public void into(Bars bars, PolarityReader reader) {
    List<Polarity> told = told(reader);
    bars.atLeast(
        "polarity: strength and weakness, macro F1",
        (f1(told, Polarity.STRENGTH) + f1(told, Polarity.WEAKNESS)) / 2,
        0.90);
  }

  private List<Polarity> told(PolarityReader reader) {
    return reader.of(sentences.stream().map(Labelled::sentence).toList());
  }

  public void print(PolarityReader reader, PrintStream out) {
    List<Polarity> told = told(reader);
    out.println("labelled      told strength  weakness  neither");
    for (Polarity label : Polarity.values()) {
      out.printf(
          "%-12s  %13d  %8d  %7d%n",
          label.name().toLowerCase(Locale.ROOT),
          count(told, label, Polarity.STRENGTH),
          count(told, label, Polarity.WEAKNESS),
          count(told, label, Polarity.NEITHER));
    }
    double strength = f1(told, Polarity.STRENGTH);
    double weakness = f1(told, Polarity.WEAKNESS);
    out.printf(
        "F1: strength %.3f, weakness %.3f; macro %.3f%n",
        strength, weakness, (strength + weakness) / 2);
  }

  private long count(List<Polarity> told, Polarity label, Polarity as) {
    long count = 0;
    for (int i = 0; i < told.size(); i++) {
      count += told.get(i) == as && sentences.get(i).label() == label ? 1 : 0;
    }
    return count;
  }

  private double f1(List<Polarity> told, Polarity of) {
    long labelled = sentences.stream().filter(s -> s.label() == of).count();
    long said = told.stream().filter(polarity -> polarity == of).count();
    return 2.0 * count(told, of, of) / Math.max(1, labelled + said);
  }
}

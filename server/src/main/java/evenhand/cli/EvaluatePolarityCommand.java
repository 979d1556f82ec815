package evenhand.cli;

import evenhand.eval.PolarityEvaluation;
import evenhand.form.CorpusException;
import evenhand.grading.PolarityReader;
import evenhand.grading.Trainer;
import evenhand.read.UnreadableReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how well strengths are told from weaknesses.
@Command(
    name = "polarity",
    description =
        "Measures how well strengths are told from weaknesses, learned from other reports.")
final class EvaluatePolarityCommand implements Callable<Integer> {
  @Option(names = "--reports", required = true, paramLabel = "DIR", description = "graded reports")
  Path reports = Path.of("");

  @Option(
      names = "--labels",
      paramLabel = "FILE",
      description = "labelled sentences (otherwise ../evaluation/polarity.tsv beside the folder)")
  @Nullable Path labels;

  @Mixin VectorOptions vectors = new VectorOptions();

  private final Parts parts;
  private final Console console;

  EvaluatePolarityCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws CorpusException, IOException, UnreadableReportException {
    Path known =
        Objects.requireNonNullElseGet(
            labels, () -> reports.resolve("../../evaluation/polarity.tsv").normalize());
    PolarityEvaluation evaluation = PolarityEvaluation.read(known);
    Trainer trainer = Trainer.of(parts.settings().corpus(), vectors.source(parts, console), 1);
    int learned = evaluation.learn(parts.reportReader(), parts.forms(), trainer, reports);
    PolarityReader reader = trainer.polarity();
    console
        .out()
        .printf(
            "learned from %d sections of %d reports, none of them among those labelled%n",
            trainer.narratives(), learned);
    evaluation.print(reader, console.out());
    return 0;
  }
}

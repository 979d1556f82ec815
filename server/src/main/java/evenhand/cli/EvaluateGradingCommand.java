package evenhand.cli;

import evenhand.eval.GradingEvaluation;
import evenhand.form.CorpusException;
import evenhand.grading.GradeTrials;
import evenhand.grading.SentenceVectors;
import evenhand.read.UnreadableReportException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures how well grades are read from narratives.
@Command(
    name = "grading",
    description = "Measures how well grades are read from narratives, on reports not learned from.")
final class EvaluateGradingCommand implements Callable<Integer> {
  @Option(names = "--reports", required = true, paramLabel = "DIR", description = "the reports")
  Path reports = Path.of("");

  @Option(
      names = "--grades",
      paramLabel = "FILE",
      description = "known grades (otherwise ../evaluation/grades.csv beside the folder)")
  @Nullable Path grades;

  @Option(
      names = "--weights",
      paramLabel = "DIR",
      description = "what `train` wrote (otherwise models/grading)")
  @Nullable Path weights;

  @Option(names = "--seed", defaultValue = "1", description = "of what is drawn at random")
  long seed;

  @Mixin VectorOptions vectors = new VectorOptions();

  private final Parts parts;
  private final Console console;

  EvaluateGradingCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws CorpusException, IOException, UnreadableReportException {
    Path known =
        Objects.requireNonNullElseGet(
            grades, () -> reports.resolve("../../evaluation/grades.csv").normalize());
    Path folder =
        Objects.requireNonNullElseGet(weights, () -> parts.settings().models().resolve("grading"));
    @Nullable SentenceVectors source = vectors.source(parts, console);
    var evaluation =
        new GradingEvaluation(GradeTrials.open(folder, parts.settings().corpus(), source), seed);
    evaluation.add(parts.reportReader(), parts.forms(), reports, known);
    evaluation.print(console.out());
    return 0;
  }
}

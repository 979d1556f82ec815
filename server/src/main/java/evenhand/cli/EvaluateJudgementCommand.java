package evenhand.cli;

import evenhand.eval.Bars;
import evenhand.eval.CheckTimes;
import evenhand.eval.ChecksEvaluation;
import evenhand.eval.GradingEvaluation;
import evenhand.eval.PolarityEvaluation;
import evenhand.eval.Verdicts;
import evenhand.grading.GradeTrials;
import evenhand.grading.SentenceVectors;
import evenhand.grading.Trainer;
import evenhand.report.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures all that judges, in one table.
@Command(
    name = "judgement",
    description =
        "Measures grade reading, polarity, checks and their times, each beside what it is to reach.")
final class EvaluateJudgementCommand implements Callable<Integer> {
  private static final int NOISE = 70;
  private static final int SEED = 1;

  @Option(
      names = "--shared",
      required = true,
      paramLabel = "DIR",
      description = "holds reports/older, reports/children and evaluation")
  Path shared = Path.of("");

  @Option(
      names = "--long",
      paramLabel = "FILE",
      description = "a report of some 12,000 words to time; otherwise nothing is timed")
  @Nullable Path timed;

  @Mixin VectorOptions vectors = new VectorOptions();

  private final Parts parts;
  private final Console console;

  EvaluateJudgementCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path children = shared.resolve("reports").resolve("children");
    Path evaluation = shared.resolve("evaluation");
    Path corpus = parts.settings().corpus();
    @Nullable SentenceVectors source = vectors.source(parts, console);
    var bars = new Bars();

    Path weights = parts.settings().models().resolve("grading");
    var grading = new GradingEvaluation(GradeTrials.open(weights, corpus, source), SEED);
    grading.add(parts.reportReader(), parts.forms(), children, evaluation.resolve("grades.csv"));
    grading.into(bars);

    PolarityEvaluation polarity = PolarityEvaluation.read(evaluation.resolve("polarity.tsv"));
    Trainer trainer = Trainer.of(corpus, source, SEED);
    polarity.learn(parts.reportReader(), parts.forms(), trainer, children);
    polarity.into(bars, trainer.polarity());

    var checks =
        new ChecksEvaluation(parts.reportReader(), Checkers.with(source, parts), evaluation);
    checks.older(shared.resolve("reports").resolve("older"), console.err());
    checks.recent(children, NOISE);
    checks.into(bars);
    Path verdicts = corpus.resolve("judgements").resolve("checks.tsv");
    if (Files.exists(verdicts)) {
      Verdicts.read(verdicts).into(bars);
    }

    if (timed != null) {
      Report report = parts.reportReader().read(timed);
      CheckTimes.measured(
              report,
              parts.embedder(),
              parts.judgingEmbedder(),
              each -> Checkers.with(each, parts),
              CheckTimes.ROUNDS)
          .into(bars);
    }
    bars.print(console.out());
    return bars.hold() ? 0 : 1;
  }
}

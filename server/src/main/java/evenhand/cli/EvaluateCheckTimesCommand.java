package evenhand.cli;

import evenhand.check.Checker;
import evenhand.check.Severities;
import evenhand.check.all.AllChecks;
import evenhand.check.style.HouseStyle;
import evenhand.eval.CheckTimes;
import evenhand.grading.GradeReader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Measures how long checks take.
@Command(
    name = "check-times",
    description =
        "Times the check of a report beside embedding its sentences, and checks after an edit.")
final class EvaluateCheckTimesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "the report, best a long one")
  Path file = Path.of("");

  private final Parts parts;
  private final Console console;

  EvaluateCheckTimesCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path corpus = parts.settings().corpus();
    Path style = corpus.resolve("house-style");
    Path grading = parts.settings().models().resolve("grading");
    CheckTimes.run(
        parts.reportReader().read(file),
        parts.embedder(),
        vectors ->
            new Checker(
                AllChecks.list(),
                parts.forms(),
                HouseStyle.read(style),
                Severities.read(style),
                vectors,
                GradeReader.open(grading, corpus, vectors)),
        console.out());
    return 0;
  }
}

package evenhand.cli;

import evenhand.eval.CheckTimes;
import evenhand.report.Report;
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
    Report report = parts.reportReader().read(file);
    CheckTimes.run(
        report,
        parts.embedder(),
        parts.judgingEmbedder(),
        vectors -> Checkers.with(vectors, parts),
        console.out());
    return 0;
  }
}

package evenhand.cli;

import evenhand.eval.ReadingEvaluation;
import evenhand.form.CorpusException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how faithfully a folder of reports is read.
@Command(name = "reading", description = "Measures how faithfully a folder of reports is read.")
final class EvaluateReadingCommand implements Callable<Integer> {
  @Option(names = "--reports", required = true, paramLabel = "DIR", description = "the reports")
  Path reports = Path.of("");

  @Option(
      names = "--grades",
      paramLabel = "FILE",
      description = "known grades (otherwise evaluation/grades.csv beside the reports)")
  @Nullable Path grades;

  @Option(names = "--worst", defaultValue = "15", description = "how many of the worst to name")
  int worst;

  @Option(
      names = "--draw",
      defaultValue = "0",
      description = "how many paragraphs to print that are drawn at random")
  int drawn;

  @Option(names = "--seed", defaultValue = "1", description = "of what is drawn")
  long seed;

  private final Parts parts;
  private final Console console;

  EvaluateReadingCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws CorpusException, IOException {
    Path known =
        Objects.requireNonNullElseGet(
            grades, () -> reports.resolveSibling("evaluation").resolve("grades.csv"));
    ReadingEvaluation.run(parts.reportReader(), reports, known, worst, drawn, seed, console.out());
    return 0;
  }
}

package evenhand.cli;

import evenhand.eval.TopicalEvaluation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Measures how many hits of topical queries are relevant.
@Command(
    name = "topical",
    description =
        "Counts how many of the first ten hits were judged relevant (corpus/judgements/topical.tsv).")
final class EvaluateTopicalCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "ANSWERS",
      description = "what `search --queries topical_dev.jsonl --json` printed")
  Path answers = Path.of("");

  private final Parts parts;
  private final Console console;

  EvaluateTopicalCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path judgements = parts.settings().corpus().resolve("judgements").resolve("topical.tsv");
    TopicalEvaluation.run(answers, judgements, console.out());
    return 0;
  }
}

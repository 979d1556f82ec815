package evenhand.cli;

import evenhand.eval.WordingEvaluation;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures whether suggested wording is where it says it is.
@Command(
    name = "wording",
    description = "Looks a thousand suggestions up at their sources, and times them.")
final class EvaluateWordingCommand implements Callable<Integer> {
  @Option(names = "--seed", defaultValue = "1", description = "of the draw; another, another draw")
  long seed;

  private final Parts parts;
  private final Console console;

  EvaluateWordingCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    WordingEvaluation.run(
        parts.suggester(), parts.passages(), parts.library(), seed, console.out());
    return 0;
  }
}

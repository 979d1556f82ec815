package evenhand.cli;

import evenhand.eval.SpeedEvaluation;
import evenhand.search.copies.Originals;
import evenhand.suggest.completion.Completer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Measures how long people wait.
@Command(
    name = "speed",
    description = "Times searches, concordances, wording and completion on the imported reports.")
final class EvaluateSpeedCommand implements Callable<Integer> {
  private final Parts parts;
  private final Console console;

  EvaluateSpeedCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Completer completer = parts.completer();
    completer.learn();
    SpeedEvaluation.run(
        new SpeedEvaluation.Measured(
            parts.searcher(),
            parts.concordancer(),
            parts.suggester(),
            completer,
            new Originals(parts.passages())),
        parts.passages().current(),
        console.out());
    return 0;
  }
}

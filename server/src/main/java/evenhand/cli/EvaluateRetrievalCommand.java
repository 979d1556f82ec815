package evenhand.cli;

import evenhand.eval.RetrievalEvaluation;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how well known passages are found in the library.
@Command(
    name = "retrieval",
    description = "Measures how well known passages are found again among the imported reports.")
final class EvaluateRetrievalCommand implements Callable<Integer> {
  @Option(
      names = "--shared",
      required = true,
      paramLabel = "DIR",
      description = "the folder that holds evaluation/known_dev.jsonl")
  Path shared = Path.of("");

  private final Parts parts;
  private final Console console;

  EvaluateRetrievalCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    RetrievalEvaluation.run(
        parts.library().index(),
        parts::embedder,
        parts.language(),
        shared.resolve("evaluation"),
        console.out());
    return 0;
  }
}

package evenhand.cli;

import evenhand.eval.SamplesEvaluation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures whether the sample reports and the drafts are written in words of their own.
@Command(
    name = "samples",
    description = "Tells what the sample reports hold, and which sentences they share.")
final class EvaluateSamplesCommand implements Callable<Integer> {
  @Option(
      names = "--reports",
      paramLabel = "DIR",
      description = "published reports that must share no sentence with them")
  @Nullable Path reports;

  @Spec @Nullable CommandSpec spec;

  private final Parts parts;
  private final Console console;

  EvaluateSamplesCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    if (reports != null && !Files.isDirectory(reports)) {
      throw new ParameterException(
          Objects.requireNonNull(spec).commandLine(),
          "There is no folder %s to read reports from.".formatted(reports));
    }
    var evaluation = new SamplesEvaluation(parts.forms(), parts.reportReader(), console.out());
    return evaluation.run(parts.settings().corpus(), reports) ? 0 : 1;
  }
}

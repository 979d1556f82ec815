package evenhand.cli;

import evenhand.eval.OriginalityEvaluation;
import evenhand.library.Source;
import evenhand.read.ReportReader;
import evenhand.report.Report;
import evenhand.search.copies.Originals;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how copies are told from the writer's own words.
@Command(
    name = "originality",
    description = "Copies sentences of imported reports with words changed, and looks for them.")
final class EvaluateOriginalityCommand implements Callable<Integer> {
  @Option(names = "--seed", defaultValue = "1", description = "of the draw; another, another draw")
  long seed;

  @Option(
      names = "--samples",
      paramLabel = "DIR",
      description = "reports nobody copied (otherwise corpus/samples)")
  @Nullable Path samples;

  private final Parts parts;
  private final Console console;

  EvaluateOriginalityCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path own = samples == null ? parts.settings().corpus().resolve("samples") : samples;
    ReportReader reader = parts.reportReader();
    var read = new ArrayList<Report>();
    for (Source source : Source.under(List.of(own))) {
      if (!source.name().equals("README.md")) {
        read.add(reader.read(source.path()));
      }
    }
    OriginalityEvaluation.run(
        new Originals(parts.passages()),
        parts.passages().current(),
        parts.forms(),
        read,
        seed,
        console.out());
    return 0;
  }
}

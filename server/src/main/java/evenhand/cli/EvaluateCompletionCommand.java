package evenhand.cli;

import evenhand.eval.CompletionEvaluation;
import evenhand.library.Source;
import evenhand.read.ReportReader;
import evenhand.read.UnreadableReportException;
import evenhand.report.Report;
import evenhand.suggest.completion.NeverWords;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the keystrokes that completion saves.
@Command(
    name = "completion",
    description = "Measures how many keystrokes completion saves on reports it has not seen.")
final class EvaluateCompletionCommand implements Callable<Integer> {
  @Option(names = "--reports", required = true, paramLabel = "DIR", description = "the reports")
  Path reports = Path.of("");

  private final Parts parts;
  private final Console console;

  EvaluateCompletionCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    ReportReader reader = parts.reportReader();
    var read = new ArrayList<Report>();
    for (Source source : Source.under(List.of(reports))) {
      try {
        read.add(reader.read(source.path()));
      } catch (UnreadableReportException e) {
        console.err().println("%s: %s".formatted(source.name(), e.getMessage()));
      }
    }
    NeverWords never = NeverWords.read(parts.settings().corpus().resolve("house-style"));
    CompletionEvaluation.run(read, never, console.out());
    return 0;
  }
}

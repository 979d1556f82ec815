package evenhand.cli;

import evenhand.check.style.HouseStyleException;
import evenhand.eval.ChecksEvaluation;
import evenhand.eval.Verdicts;
import evenhand.form.CorpusException;
import evenhand.read.UnreadableReportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Measures the checks.
@Command(
    name = "checks",
    description = "Measures what the checks find of what a reader found, and their noise.")
final class EvaluateChecksCommand implements Callable<Integer> {
  /// How many recent reports the noise is measured on.
  private static final int NOISE = 70;

  @Option(
      names = "--shared",
      required = true,
      paramLabel = "DIR",
      description = "holds reports/older, reports/children and evaluation/findings.jsonl")
  Path shared = Path.of("");

  @Option(
      names = "--recent",
      defaultValue = "10",
      paramLabel = "N",
      description = "how many of the most recent ILACS reports to check besides (10)")
  int recent;

  @Option(names = "--noise", description = "check the 70 most recent ILACS reports")
  boolean noise;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "write what each check yields as a page, such as server/docs/checks.md")
  @Nullable Path table;

  @Mixin VectorOptions vectors = new VectorOptions();

  private final Parts parts;
  private final Console console;

  EvaluateChecksCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call()
      throws CorpusException, HouseStyleException, IOException, UnreadableReportException {
    var evaluation =
        new ChecksEvaluation(
            parts.reportReader(),
            Checkers.with(vectors.source(parts, console), parts),
            shared.resolve("evaluation"));
    evaluation.older(shared.resolve("reports").resolve("older"), console.out());
    evaluation.recent(shared.resolve("reports").resolve("children"), noise ? NOISE : recent);
    evaluation.print(console.out());
    if (table != null) {
      Files.writeString(table, evaluation.table());
    }
    Path verdicts = parts.settings().corpus().resolve("judgements").resolve("checks.tsv");
    if (Files.exists(verdicts)) {
      Verdicts.read(verdicts).print("findings above low", console.out());
    }
    return 0;
  }
}

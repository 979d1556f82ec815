package evenhand.cli;

import evenhand.check.Checker;
import evenhand.check.Severities;
import evenhand.check.language.LanguageCheck;
import evenhand.check.language.Proofreader;
import evenhand.check.style.HouseStyle;
import evenhand.eval.LanguageEvaluation;
import evenhand.eval.Verdicts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures the check of spelling and grammar.
@Command(
    name = "language",
    description = "Says how often the check of spelling and grammar speaks on published reports.")
final class EvaluateLanguageCommand implements Callable<Integer> {
  @Option(
      names = "--reports",
      required = true,
      paramLabel = "DIR",
      description = "holds reports whose files' names end in their days")
  Path reports = Path.of("");

  @Option(
      names = "--recent",
      defaultValue = "10",
      paramLabel = "N",
      description = "how many of the newest to read (10)")
  int recent;

  @Option(names = "--list", description = "show each finding, to be judged")
  boolean list;

  private final Parts parts;
  private final Console console;

  EvaluateLanguageCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Path folder = parts.settings().corpus().resolve("house-style");
    HouseStyle style = HouseStyle.read(folder);
    try (var reader = new Proofreader(parts.settings().language(), style.languageRules())) {
      var checker =
          new Checker(
              List.of(new LanguageCheck(reader, List::of)),
              parts.forms(),
              style,
              Severities.read(folder),
              null,
              null);
      new LanguageEvaluation(parts.reportReader(), checker)
          .run(reports, recent, list, console.out());
    }
    Path verdicts = parts.settings().corpus().resolve("judgements").resolve("language.tsv");
    if (Files.exists(verdicts)) {
      Verdicts.read(verdicts).print("findings of language", console.out());
    }
    return 0;
  }
}

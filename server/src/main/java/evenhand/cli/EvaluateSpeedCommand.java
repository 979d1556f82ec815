package evenhand.cli;

import evenhand.eval.GrownIndex;
import evenhand.eval.SpeedEvaluation;
import evenhand.index.ReportIndex;
import evenhand.search.Searcher;
import evenhand.search.concordance.Concordancer;
import evenhand.search.copies.Originals;
import evenhand.search.forward.ForwardReader;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.completion.NeverWords;
import evenhand.suggest.wording.Suggester;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Measures how long people wait, and how that grows with the library.
@Command(
    name = "speed",
    description = "Times searches, concordances, wording and completion on the imported reports.")
final class EvaluateSpeedCommand implements Callable<Integer> {
  @Option(
      names = "--times",
      split = ",",
      paramLabel = "N",
      description =
          "also at so many times the paragraphs, e.g. 5,20; give it memory"
              + " (EVENHAND_JAVA_OPTS=-Xmx6g for 20 times 360 reports)")
  List<Integer> times = List.of();

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "where the larger indexes are made and left for the next time")
  Path scratch = Path.of("scratch");

  private final Parts parts;
  private final Console console;

  EvaluateSpeedCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    measure(parts.library().index(), parts.folder().folder("completion"));
    for (int each : times) {
      Path folder = Files.createDirectories(scratch.resolve("times-" + each));
      try (ReportIndex index =
          GrownIndex.open(
              parts.library(),
              parts.modelFingerprint(),
              each,
              folder.resolve("index"),
              console.err())) {
        console.out().printf("%n%d times:%n", each);
        measure(index, Files.createDirectories(folder.resolve("completion")));
      }
    }
    return 0;
  }

  private void measure(ReportIndex index, Path completion) throws Exception {
    Path style = parts.settings().corpus().resolve("house-style");
    var passages = new ForwardReader(index);
    var searcher = new Searcher(index, parts::embedder, parts.language());
    try (var completer = new Completer(completion, passages, NeverWords.read(style))) {
      completer.learn();
      SpeedEvaluation.run(
          new SpeedEvaluation.Measured(
              parts.embedder(),
              searcher,
              new Concordancer(passages),
              Suggester.open(searcher, passages, parts.forms(), style),
              completer,
              new Originals(passages)),
          passages.current(),
          console.out());
    }
  }
}

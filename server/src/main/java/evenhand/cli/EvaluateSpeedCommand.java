package evenhand.cli;

import evenhand.eval.GrownIndex;
import evenhand.eval.SpeedEvaluation;
import evenhand.eval.TypicalTasks;
import evenhand.index.ReportIndex;
import evenhand.search.Searcher;
import evenhand.search.concordance.Concordancer;
import evenhand.search.copies.Originals;
import evenhand.search.forward.ForwardReader;
import evenhand.suggest.completion.Completer;
import evenhand.suggest.completion.NeverWords;
import evenhand.suggest.wording.Suggester;
import java.io.PrintStream;
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

  @Option(
      names = "--json",
      description = "print one JSON object a time, a line each; the table goes to standard error")
  boolean json;

  private final Parts parts;
  private final Console console;

  EvaluateSpeedCommand(Parts parts, Console console) {
    this.parts = parts;
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    measure(1, parts.library().index(), parts.folder().folder("completion"));
    for (int each : times) {
      Path folder = Files.createDirectories(scratch.resolve("times-" + each));
      try (ReportIndex index =
          GrownIndex.open(
              parts.library(),
              parts.modelFingerprint(),
              each,
              folder.resolve("index"),
              console.err())) {
        table().printf("%n%d times:%n", each);
        measure(each, index, Files.createDirectories(folder.resolve("completion")));
      }
    }
    return 0;
  }

  private PrintStream table() {
    return json ? console.err() : console.out();
  }

  private void measure(int size, ReportIndex index, Path completion) throws Exception {
    Path style = parts.settings().corpus().resolve("house-style");
    var passages = new ForwardReader(index);
    var searcher = new Searcher(index, parts::embedder, parts.language());
    try (var completer = new Completer(completion, passages, NeverWords.read(style))) {
      completer.learn();
      var asked =
          new TypicalTasks.Asked(
              parts.embedder(),
              searcher,
              new Concordancer(passages),
              Suggester.open(searcher, passages, parts.forms(), style),
              completer,
              new Originals(passages));
      List<SpeedEvaluation.Time> times = SpeedEvaluation.run(asked, passages.current(), table());
      if (json) {
        int paragraphs = passages.current().passages().size();
        times.forEach(time -> console.out().println(Line.of(size, paragraphs, time)));
      }
    }
  }

  /// What `--json` prints.
  private record Line(int times, int paragraphs, String what, double p50, double p95, double max) {
    static String of(int times, int paragraphs, SpeedEvaluation.Time time) {
      return Answers.json(
          new Line(times, paragraphs, time.what(), time.p50(), time.p95(), time.max()));
    }
  }
}

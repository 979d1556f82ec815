package evenhand.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/// What is asked of a library again and again, each time in a process of its own (JMH), the plain
/// ways in turn with ours.
final class SearchRows {
  private static final List<String> PLAIN =
      List.of(Opened.PLAIN_WORDS, Opened.PLAIN_MEANING, Opened.PLAIN_BOTH);
  private static final String MODEL = "the model alone, 9 words";

  private SearchRows() {}

  /// Milliseconds that half and that nineteen of twenty took, a run each.
  private record Times(List<Double> half, List<Double> most) {}

  static List<Row> of(Setup setup) throws Exception {
    Path data = setup.data();
    System.setProperty(Opened.DATA, data.toString());
    System.setProperty(Opened.HOME, setup.home().toString());
    System.setProperty("jmh.ignoreLock", "true"); // another benchmark may run; that is seen in the figures
    var asked = new ArrayList<String>(Opened.OURS);
    asked.addAll(1, PLAIN);
    Map<String, Times> times = new LinkedHashMap<>();
    asked.forEach(name -> times.put(name, new Times(new ArrayList<>(), new ArrayList<>())));
    try {
      for (int run = 0; run < setup.runs(); run++) {
        setup.told().printf("searches %d of %d …%n", run + 1, setup.runs());
        for (var each : times.entrySet()) {
          measure(setup, each.getKey(), each.getValue());
        }
      }
    } finally {
      Opened.release();
    }
    return rows(times);
  }

  private static void measure(Setup setup, String asked, Times times) throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(SearchTimes.class.getName())
            .param("asked", asked)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(true)
            .warmupIterations(setup.quick() ? 0 : 1)
            .warmupTime(TimeValue.seconds(15))
            .measurementIterations(1)
            .measurementTime(setup.quick() ? TimeValue.milliseconds(100) : TimeValue.seconds(5))
            .forks(setup.quick() ? 0 : 1)
            .jvmArgsAppend(
                property(Opened.DATA), property(Opened.HOME), "-Xmx1g", "-Djmh.ignoreLock=true");
    RunResult result = new Runner(options.build()).runSingle();
    var statistics = result.getPrimaryResult().getStatistics();
    times.half.add(statistics.getPercentile(50) / 1e3);
    times.most.add(statistics.getPercentile(95) / 1e3);
  }

  private static String property(String name) {
    return "-D%s=%s".formatted(name, System.getProperty(name));
  }

  private static List<Row> rows(Map<String, Times> times) throws IOException {
    var rows = new ArrayList<Row>();
    for (String each : Opened.OURS) {
      Times found = found(times, each);
      String plain =
          switch (each) {
            case "words, 9 words" -> Opened.PLAIN_WORDS;
            case "meaning, 9 words" -> Opened.PLAIN_MEANING;
            case "hybrid, 9 words" -> Opened.PLAIN_BOTH;
            case "hybrid, a sentence" -> MODEL;
            default -> "";
          };
      String name =
          switch (plain) {
            case Opened.PLAIN_WORDS -> "Lucene's own searcher";
            case Opened.PLAIN_MEANING -> "embedding the query + Lucene's own searcher";
            case Opened.PLAIN_BOTH -> "embedding the query + Lucene's own searcher, both ways fused";
            case MODEL -> "embedding a query of 9 words";
            default -> "";
          };
      rows.add(
          new Row(
              Group.SEARCH,
              each,
              "ms, p95",
              new Sample(found.most),
              name,
              plain.isEmpty() ? null : new Sample(found(times, plain).most),
              plain.equals(Opened.PLAIN_MEANING) ? Bar.atMost(1.5) : null,
              "p50 " + Numbers.of(new Sample(found.half).median())));
    }
    return rows;
  }

  private static Times found(Map<String, Times> times, String name) {
    Times found = times.get(name);
    if (found == null) {
      throw new IllegalStateException(name + " was not measured");
    }
    return found;
  }
}

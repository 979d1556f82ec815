package evenhand.eval;

import evenhand.eval.TypicalTasks.Asked;
import evenhand.eval.TypicalTasks.Named;
import evenhand.eval.TypicalTasks.Task;
import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How long people wait, warm: searches, a concordance of ten thousand uses, wording, completion.
public final class SpeedEvaluation {
  private static final int WARMING = 60;

  /// Nanoseconds of warming at the least: what takes a millisecond needs thousands of runs until
  /// Java has compiled it as well as it will.
  private static final long WARMING_TIME = 4_000_000_000L;

  /// In milliseconds.
  public record Time(String what, double p50, double p95, double max) {}

  private SpeedEvaluation() {}

  /// @param out where each time is printed as it is known
  public static List<Time> run(Asked asked, ForwardIndex index, PrintStream out)
      throws IOException {
    if (index.passages().isEmpty()) {
      out.println("The library is empty.");
      return List.of();
    }
    var tasks = new TypicalTasks(asked, index);
    out.printf(
        Locale.ROOT,
        "%,d paragraphs, %,d words, %,d uses in the concordance; milliseconds, warm%n",
        index.passages().size(),
        index.passages().stream().mapToLong(Passage::length).sum(),
        tasks.uses());
    out.printf("%-34s %8s %8s %8s%n", "", "p50", "p95", "max");
    var times = new ArrayList<Time>();
    for (Named each : tasks.all()) {
      Time time = time(each.name(), each.times(), each.task());
      out.printf(Locale.ROOT, "%-34s %8.2f %8.2f %8.2f%n", time.what, time.p50, time.p95, time.max);
      out.flush();
      times.add(time);
    }
    return times;
  }

  private static Time time(String what, int times, Task task) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < Math.min(times, WARMING) || System.nanoTime() - start < WARMING_TIME; i++) {
      task.run();
    }
    var millis = new double[times];
    for (int i = 0; i < times; i++) {
      long begun = System.nanoTime();
      task.run();
      millis[i] = (System.nanoTime() - begun) / 1e6;
    }
    Arrays.sort(millis);
    return new Time(what, millis[times / 2], millis[(int) (times * 0.95)], millis[times - 1]);
  }
}

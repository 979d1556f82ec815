package evenhand.bench;

import evenhand.eval.TypicalTasks.Task;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The hot paths: one thing asked of a library, again and again.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class SearchTimes {
  /// One of the names of [Opened].
  @Param("hybrid, 9 words")
  public String asked = "";

  private @Nullable Task task;

  @Setup
  public void open() throws Exception {
    task = Opened.task(asked);
  }

  @Benchmark
  public void ask() throws IOException {
    if (task != null) {
      task.run();
    }
  }
}

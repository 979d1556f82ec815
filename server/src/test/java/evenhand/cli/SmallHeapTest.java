package evenhand.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/// A process of its own with the launcher's collector, which holds little for long and makes much
/// that lives just long enough to be taken for old.
class SmallHeapTest {
  private static final int HELD_MEGABYTES = 60;
  private static final int MADE_MEGABYTES = 3_000;
  private static final String KEEPING = "keeping";

  @Test
  void garbageIsCollectedBeforeTheHeapIsFull() throws Exception {
    long without = mostMegabytes("");
    assertThat(mostMegabytes(KEEPING)).as("of " + without).isLessThan(without * 3 / 4);
  }

  /// The most that the heap came to.
  private static long mostMegabytes(String how) throws Exception {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xms96m",
                "-Xmx1g",
                "-XX:NewSize=48m",
                "-XX:MaxNewSize=96m",
                "-cp",
                System.getProperty("java.class.path"),
                Wasteful.class.getName(),
                how)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(child.waitFor()).isZero();
    return Long.parseLong(said.strip());
  }

  static final class Wasteful {
    private Wasteful() {}

    static void main(String[] args) {
      if (args[0].equals(KEEPING)) {
        SmallHeap.keep();
      }
      var held = new ArrayDeque<byte[]>();
      var most = new ArrayList<Long>();
      for (int i = 0; i < MADE_MEGABYTES; i++) {
        held.add(new byte[1 << 20]);
        if (held.size() > HELD_MEGABYTES) {
          held.remove();
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        most.add(heap.getCommitted() >> 20);
      }
      System.out.println(most.stream().mapToLong(Long::longValue).max().orElseThrow());
    }
  }
}

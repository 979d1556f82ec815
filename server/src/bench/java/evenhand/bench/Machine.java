package evenhand.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a run was measured on. No names of hosts or folders.
final class Machine {
  private Machine() {}

  static String described() {
    return "%d cores%s, %s, %s %s, Java %s (%s)"
        .formatted(
            Runtime.getRuntime().availableProcessors(),
            processor(),
            memory(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version(),
            System.getProperty("java.vendor.version"));
  }

  private static String processor() {
    Matcher name = Pattern.compile("model name\\s*: (.+)").matcher(read("/proc/cpuinfo"));
    return name.find() ? " (" + name.group(1).strip() + ")" : "";
  }

  private static String memory() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long bytes =
        system instanceof com.sun.management.OperatingSystemMXBean known
            ? known.getTotalMemorySize()
            : 0;
    return String.format(Locale.ROOT, "%.0f GB of memory", bytes / 1e9);
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      return ""; // no Linux
    }
  }

  /// How much of the processors others have used since it was begun.
  static final class Others {
    private final long begun = System.nanoTime();
    private final double busy = busySeconds();
    private final double own = ownSeconds();

    /// From 0 to 1; negative where the system does not say.
    double share() {
      double passed = (System.nanoTime() - begun) / 1e9;
      double all = passed * Runtime.getRuntime().availableProcessors();
      double others = busySeconds() - busy - (ownSeconds() - own);
      return busy < 0 || all == 0 ? -1 : Math.clamp(others / all, 0, 1);
    }

    /// Of all processors since the machine was started.
    private static double busySeconds() {
      String[] words = read("/proc/stat").split("\\s+", 9);
      if (words.length < 9) {
        return -1;
      }
      long ticks = 0;
      for (int i : new int[] {1, 2, 3, 6, 7}) { // user, nice, system, and both kinds of interrupts
        ticks += Long.parseLong(words[i]);
      }
      return ticks / 100.0;
    }

    /// Of this process and those it started, once they have ended.
    private static double ownSeconds() {
      String stat = read("/proc/self/stat");
      String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
      if (words.length < 15) {
        return 0;
      }
      long ticks = 0;
      for (int i = 11; i <= 14; i++) {
        ticks += Long.parseLong(words[i]);
      }
      return ticks / 100.0;
    }
  }
}

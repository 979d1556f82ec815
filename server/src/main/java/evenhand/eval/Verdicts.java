package evenhand.eval;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What a reader thought of findings he read beside their reports: worth a look or not. Kept by
/// report, paragraph and check, without any text.
public final class Verdicts {
  private final Map<String, int[]> byCheck = new TreeMap<>();

  private Verdicts() {}

  /// @param file `report`, `paragraph`, `check` and `yes` or `no` a line, parted by tabs
  public static Verdicts read(Path file) throws IOException {
    var verdicts = new Verdicts();
    for (String line : Files.readAllLines(file).stream().skip(1).toList()) {
      String[] cells = line.split("\t", -1);
      int[] count = verdicts.byCheck.computeIfAbsent(cells[2], check -> new int[2]);
      count[0] += cells[3].equals("yes") ? 1 : 0;
      count[1]++;
    }
    return verdicts;
  }

  /// The share that is to reach something.
  public void into(Bars bars) {
    int worth = byCheck.values().stream().mapToInt(count -> count[0]).sum();
    int all = byCheck.values().stream().mapToInt(count -> count[1]).sum();
    bars.atLeast(
        "of the %d that were read, worth a look".formatted(all), (double) worth / all, 0.75);
  }

  /// @param what kind of findings they are
  public void print(String what, PrintStream out) {
    int worth = byCheck.values().stream().mapToInt(count -> count[0]).sum();
    int all = byCheck.values().stream().mapToInt(count -> count[1]).sum();
    out.printf("%nread beside the report: %d of %d %s worth a look%n", worth, all, what);
    byCheck.forEach(
        (check, count) -> out.printf("  %-28s %3d of %3d%n", check, count[0], count[1]));
  }
}

package evenhand.eval;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Figures beside what they are to reach, for one table.
public final class Bars {
  private record Row(String what, double figure, String limit, boolean holds) {}

  private final List<Row> rows = new ArrayList<>();

  void atLeast(String what, double figure, double limit) {
    rows.add(new Row(what, figure, "at least " + number(limit), figure >= limit));
  }

  void atMost(String what, double figure, double limit) {
    rows.add(new Row(what, figure, "at most " + number(limit), figure <= limit));
  }

  /// A figure that nothing is asked of.
  void shown(String what, double figure) {
    rows.add(new Row(what, figure, "", true));
  }

  public void print(PrintStream out) {
    for (Row row : rows) {
      out.println(
          "%-64s %10s   %-16s%s"
              .formatted(row.what, number(row.figure), row.limit, row.holds ? "" : "missed")
              .stripTrailing());
    }
  }

  /// Whether each figure reaches what it is to reach.
  public boolean hold() {
    return rows.stream().allMatch(Row::holds);
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }
}

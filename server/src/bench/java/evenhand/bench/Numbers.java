package evenhand.bench;

import java.util.Locale;

/// Numbers as the tables print them: three figures that mean something.
final class Numbers {
  private Numbers() {}

  static String of(double number) {
    double size = Math.abs(number);
    if (size == Math.rint(size) && size < 1e6) {
      return String.format(Locale.ROOT, "%,d", (long) number);
    }
    String pattern = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : size >= 0.1 ? "%.2f" : "%.3f";
    return String.format(Locale.ROOT, pattern, number);
  }
}

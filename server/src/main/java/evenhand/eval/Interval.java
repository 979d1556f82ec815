package evenhand.eval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/// A mean over items with the interval that 95 of 100 resamplings of the items fall into.
record Interval(double mean, double low, double high) {
  private static final int RESAMPLINGS = 2_000;

  /// By bootstrap with a fixed seed, so that the same values print the same interval.
  static Interval of(double[] values) {
    var random = new Random(20_18);
    var means = new double[RESAMPLINGS];
    for (int i = 0; i < RESAMPLINGS; i++) {
      double sum = 0;
      for (int j = 0; j < values.length; j++) {
        sum += values[random.nextInt(values.length)];
      }
      means[i] = sum / values.length;
    }
    Arrays.sort(means);
    return new Interval(
        Arrays.stream(values).average().orElse(0),
        means[(int) (0.025 * RESAMPLINGS)],
        means[(int) (0.975 * RESAMPLINGS)]);
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f [%.2f–%.2f]", mean, low, high);
  }
}

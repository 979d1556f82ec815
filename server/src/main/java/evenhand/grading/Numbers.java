package evenhand.grading;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A row of features as it grows, and the statistics they are made of.
final class Numbers {
  private double[] values = new double[64];
  private int size;

  void add(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = value;
  }

  void addAll(double[] more) {
    for (double value : more) {
      add(value);
    }
  }

  double[] toArray() {
    return Arrays.copyOf(values, size);
  }

  static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  static double deviation(double[] values) {
    double mean = mean(values);
    return Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length);
  }

  /// The same values, lowest first.
  static double[] sorted(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted;
  }

  /// With linear interpolation between neighbours.
  ///
  /// @param sorted lowest first
  static double quantile(double[] sorted, double at) {
    double place = at * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /// The mean of the highest share of the values, of one at least.
  ///
  /// @param sorted lowest first
  static double top(double[] sorted, double share) {
    int count = Math.max(1, (int) (share * sorted.length));
    return mean(Arrays.copyOfRange(sorted, sorted.length - count, sorted.length));
  }

  /// The mean of each group, in the order in which the groups first stand.
  static double[] means(double[] values, List<String> groups) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      double[] sum = sums.computeIfAbsent(groups.get(i), group -> new double[2]);
      sum[0] += values[i];
      sum[1]++;
    }
    return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
  }
}

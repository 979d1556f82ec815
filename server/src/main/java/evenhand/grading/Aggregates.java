package evenhand.grading;

import java.util.Arrays;
import java.util.List;

/// How the heads' values are spread over the sentences and the paragraphs of a narrative.
///
/// The mean alone lets a grave finding drown in routine, and hides a weak half behind a good one.
final class Aggregates {
  private static final double[] SENTENCES = {0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95};
  private static final double[] PARAGRAPHS = {0.1, 0.25, 0.5, 0.75, 0.9};
  private static final double[] EXTREMES = {0.05, 0.1, 0.25};

  /// Where on the scale of the last head sentences are counted as below.
  private static final double[] BARS = {0.9, 1.2, 1.5, 1.8, 2.1};

  private Aggregates() {}

  /// @param values a row a sentence: one value for each grade, the last for the scale
  static double[] of(List<double[]> values, List<String> paragraphs) {
    int levels = values.getFirst().length - 1;
    var out = new Numbers();
    for (int grade = 0; grade < levels; grade++) {
      out.add(Numbers.mean(column(values, grade)));
    }
    for (int extreme : new int[] {0, levels - 1}) {
      double[] sorted = Numbers.sorted(column(values, extreme));
      for (double share : EXTREMES) {
        out.add(Numbers.top(sorted, share));
      }
    }
    double[] scale = column(values, levels);
    spread(out, scale, SENTENCES);
    spread(out, Numbers.means(scale, paragraphs), PARAGRAPHS);
    for (double bar : BARS) {
      out.add(Arrays.stream(scale).filter(v -> v < bar).count() / (double) scale.length);
    }
    return out.toArray();
  }

  private static void spread(Numbers out, double[] values, double[] quantiles) {
    out.add(Numbers.mean(values));
    out.add(Numbers.deviation(values));
    double[] sorted = Numbers.sorted(values);
    for (double quantile : quantiles) {
      out.add(Numbers.quantile(sorted, quantile));
    }
  }

  private static double[] column(List<double[]> values, int index) {
    double[] column = new double[values.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = values.get(i)[index];
    }
    return column;
  }
}

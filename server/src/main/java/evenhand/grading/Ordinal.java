package evenhand.grading;

import java.util.Arrays;

/// Ordered logistic regression: one slope, and a cut between each grade and the next.
///
/// Grades are counted from the worst, 0. A linear score above a cut speaks for the grades above it.
///
/// @param slope a weight a feature, for features as [Standard] leaves them
/// @param cuts ascending; one fewer than there are grades
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Ordinal(double[] slope, double[] cuts) {
  private static final int ITERATIONS = 300;
  private static final double TOLERANCE = 1e-6;
  private static final double SMALLEST = 1e-12;

  /// @param rows one narrative each
  /// @param grades the grade of each row, from the worst, 0
  /// @param weights how much each row counts; 1 for a published narrative
  /// @param levels how many grades there are
  /// @param ridge the penalty on the slope; the cuts are free
  static Ordinal fit(double[][] rows, int[] grades, double[] weights, int levels, double ridge) {
    int width = rows[0].length;
    double[] start = new double[width + levels - 1];
    start[width] = -1;
    double[] found =
        Lbfgs.minimise(
            (x, slope) -> loss(rows, grades, weights, levels, ridge, x, slope),
            start,
            ITERATIONS,
            TOLERANCE);
    return new Ordinal(Arrays.copyOf(found, width), cuts(found, width, levels));
  }

  Ordinal rounded() {
    return new Ordinal(Rounded.of(slope), Rounded.of(cuts));
  }

  double score(double[] row) {
    return Vectors.dot(slope, row);
  }

  /// The probability of each grade, worst first; sums to 1.
  double[] probabilities(double[] row) {
    return probabilities(score(row), cuts);
  }

  static double[] probabilities(double score, double[] cuts) {
    double[] out = new double[cuts.length + 1];
    double below = 0;
    for (int k = 0; k < cuts.length; k++) {
      double upTo = logistic(cuts[k] - score);
      out[k] = upTo - below;
      below = upTo;
    }
    out[cuts.length] = 1 - below;
    return out;
  }

  static double logistic(double z) {
    return z >= 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
  }

  /// The first cut stands as it is, the later ones as logarithms of the gaps, so that they ascend.
  private static double[] cuts(double[] x, int width, int levels) {
    double[] cuts = new double[levels - 1];
    cuts[0] = x[width];
    for (int k = 1; k < cuts.length; k++) {
      cuts[k] = cuts[k - 1] + Math.exp(x[width + k]);
    }
    return cuts;
  }

  private static double loss(
      double[][] rows,
      int[] grades,
      double[] weights,
      int levels,
      double ridge,
      double[] x,
      double[] gradient) {
    int width = rows[0].length;
    double[] cuts = cuts(x, width, levels);
    double[] cutSlope = new double[cuts.length];
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (int i = 0; i < width; i++) {
      loss += ridge * x[i] * x[i] / 2;
      gradient[i] = ridge * x[i];
    }
    for (int n = 0; n < rows.length; n++) {
      double score = 0;
      for (int i = 0; i < width; i++) {
        score += x[i] * rows[n][i];
      }
      int grade = grades[n];
      double upper = grade < cuts.length ? logistic(cuts[grade] - score) : 1;
      double lower = grade > 0 ? logistic(cuts[grade - 1] - score) : 0;
      double chance = Math.max(upper - lower, SMALLEST);
      loss -= weights[n] * Math.log(chance);
      double up = weights[n] * upper * (1 - upper) / chance;
      double down = weights[n] * lower * (1 - lower) / chance;
      if (grade < cuts.length) {
        cutSlope[grade] -= up;
      }
      if (grade > 0) {
        cutSlope[grade - 1] += down;
      }
      double pull = up - down;
      for (int i = 0; i < width; i++) {
        gradient[i] += pull * rows[n][i];
      }
    }
    spread(x, width, cutSlope, gradient);
    return loss;
  }

  /// From slopes of the cuts to slopes of what they are made of.
  private static void spread(double[] x, int width, double[] cutSlope, double[] gradient) {
    double above = 0;
    for (int k = cutSlope.length - 1; k >= 0; k--) {
      above += cutSlope[k];
      gradient[width + k] = k == 0 ? above : Math.exp(x[width + k]) * above;
    }
  }
}

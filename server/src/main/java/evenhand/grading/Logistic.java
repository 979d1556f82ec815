package evenhand.grading;

import java.util.Arrays;

/// Logistic regression of a yes or no.
///
/// @param slope a weight a feature
/// @param offset added to what the features give
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Logistic(double[] slope, double offset) {
  private static final int ITERATIONS = 300;
  private static final double TOLERANCE = 1e-6;

  /// @param weights how much each row counts
  static Logistic fit(double[][] rows, boolean[] yes, double[] weights, double ridge) {
    int width = rows[0].length;
    double[] found =
        Lbfgs.minimise(
            (x, slope) -> loss(rows, yes, weights, ridge, x, slope),
            new double[width + 1],
            ITERATIONS,
            TOLERANCE);
    return new Logistic(Arrays.copyOf(found, width), found[width]);
  }

  Logistic rounded() {
    return new Logistic(Rounded.of(slope), Rounded.of(offset));
  }

  double probability(double[] row) {
    return Ordinal.logistic(Vectors.dot(slope, row) + offset);
  }

  private static double loss(
      double[][] rows,
      boolean[] yes,
      double[] weights,
      double ridge,
      double[] x,
      double[] gradient) {
    int width = rows[0].length;
    Arrays.fill(gradient, 0);
    double loss = 0;
    for (int i = 0; i < width; i++) {
      loss += ridge * x[i] * x[i] / 2;
      gradient[i] = ridge * x[i];
    }
    for (int n = 0; n < rows.length; n++) {
      double score = x[width];
      for (int i = 0; i < width; i++) {
        score += x[i] * rows[n][i];
      }
      double signed = yes[n] ? score : -score;
      double miss =
          signed > 0 ? Math.log1p(Math.exp(-signed)) : Math.log1p(Math.exp(signed)) - signed;
      loss += weights[n] * miss;
      double pull = weights[n] * (Ordinal.logistic(score) - (yes[n] ? 1 : 0));
      for (int i = 0; i < width; i++) {
        gradient[i] += pull * rows[n][i];
      }
      gradient[width] += pull;
    }
    return loss;
  }
}

package evenhand.eval;

import evenhand.grading.Outcome;
import java.util.List;

/// How well narratives were read.
///
/// @param silent known grades for which there was nothing long enough to read, though there should
///   have been; they count as wrong
/// @param kappa quadratic weighted, over those read
/// @param calibration expected calibration error over ten equal bins of the likeliest grade
/// @param within the share at most one grade off
record Scores(
    int read, int silent, double accuracy, double kappa, double calibration, double within) {
  private static final int BINS = 10;

  static Scores of(List<Outcome> outcomes, int silent) {
    int total = outcomes.size() + silent;
    long right = outcomes.stream().filter(o -> o.read() == o.grade()).count();
    long near = outcomes.stream().filter(o -> Math.abs(o.read() - o.grade()) <= 1).count();
    return new Scores(
        outcomes.size(),
        silent,
        (double) right / Math.max(1, total),
        kappa(outcomes),
        calibration(outcomes),
        (double) near / Math.max(1, total));
  }

  private static double kappa(List<Outcome> outcomes) {
    double seen = 0;
    double expected = 0;
    for (Outcome one : outcomes) {
      seen += square(one.read() - one.grade());
      for (Outcome other : outcomes) {
        expected += square(one.read() - other.grade()) / (double) outcomes.size();
      }
    }
    return expected == 0 ? 1 : 1 - seen / expected;
  }

  private static int square(int steps) {
    return steps * steps;
  }

  private static double calibration(List<Outcome> outcomes) {
    double[] sure = new double[BINS];
    double[] right = new double[BINS];
    for (Outcome one : outcomes) {
      double top = one.probabilities().get(one.read());
      int bin = Math.min(BINS - 1, (int) (top * BINS));
      sure[bin] += top;
      right[bin] += one.read() == one.grade() ? 1 : 0;
    }
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(sure[bin] - right[bin]) / Math.max(1, outcomes.size());
    }
    return error;
  }

  @Override
  public String toString() {
    return "%5d %6d  %8.3f  %5.3f  %11.3f  %10.4f"
        .formatted(read, silent, accuracy, kappa, calibration, within);
  }
}

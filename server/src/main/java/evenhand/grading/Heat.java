package evenhand.grading;

import java.util.List;

/// How sure probabilities are: above 1 they are flattened, below 1 sharpened.
final class Heat {
  private static final double COOLEST = 0.5;
  private static final double HOTTEST = 5;
  private static final double STEP = 0.05;
  private static final double SMALLEST = 1e-9;

  private Heat() {}

  /// The heat at which the grades awarded were likeliest.
  static double of(List<Calibration.Trial> trials) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int step = 0; COOLEST + step * STEP <= HOTTEST; step++) {
      double heat = COOLEST + step * STEP;
      double loss = 0;
      for (Calibration.Trial trial : trials) {
        double[] calm = flatten(trial.probabilities(), heat);
        loss -= Math.log(Math.max(calm[trial.grade()], SMALLEST));
      }
      if (loss < least) {
        least = loss;
        best = heat;
      }
    }
    return best;
  }

  static double[] flatten(double[] probabilities, double heat) {
    double[] out = new double[probabilities.length];
    double sum = 0;
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.pow(Math.max(probabilities[k], SMALLEST), 1 / heat);
      sum += out[k];
    }
    Vectors.scale(out, 1 / sum);
    return out;
  }
}

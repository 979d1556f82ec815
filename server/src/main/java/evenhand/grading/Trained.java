package evenhand.grading;

import java.util.List;

/// A model with what its readings are worth.
record Trained(Model model, Calibration calibration) {
  /// The probability of each grade, worst first.
  double[] read(List<Seen> sentences) {
    return calibration.calm(model.read(sentences), sentences.size());
  }

  double doubt(double[] probabilities, int awarded) {
    return calibration.doubt(probabilities, awarded);
  }
}

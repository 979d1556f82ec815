package evenhand.grading;

import java.util.List;

/// What a model's probabilities are worth, learned from narratives that it had not seen.
///
/// @param shares how common each grade is, worst first
/// @param heats by the lengths of [#LENGTHS]: how much to flatten the probabilities of a text so
///   long; 1 leaves them as they are
/// @param quiet from this doubt on the reader says that text and grade disagree: 5 % of published
///   sections lie above it
/// @param alert from this doubt on it warns: 2 % lie above it
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Calibration(double[] shares, double[] heats, double quiet, double alert) {
  /// In sentences; the last stands for whole sections.
  static final int[] LENGTHS = {5, 10, 20, 40, 80};

  private static final double QUIET_SHARE = 0.05;
  private static final double ALERT_SHARE = 0.02;
  private static final double SMALLEST = 1e-9;

  /// How far a rare grade's claim is strengthened: 0 not at all, 1 as if all grades were equally
  /// common. See models/grading/README.md for what others gave.
  private static final double EVENING = 0.3;

  /// A narrative read by a model that had not seen its authority.
  ///
  /// @param probabilities worst grade first, as the model gave them
  /// @param grade the grade awarded, from the worst, 0
  @SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
  record Trial(double[] probabilities, int grade) {}

  /// @param byLength for each of [#LENGTHS], readings of texts cut to it; the last uncut
  static Calibration of(List<List<Trial>> byLength) {
    List<Trial> whole = byLength.getLast();
    double[] heats = new double[LENGTHS.length];
    for (int i = 0; i < heats.length; i++) {
      heats[i] = byLength.get(i).isEmpty() ? 1 : Heat.of(byLength.get(i));
    }
    double[] shares = new double[whole.getFirst().probabilities().length];
    whole.forEach(trial -> shares[trial.grade()] += 1.0 / whole.size());
    for (int k = 0; k < shares.length; k++) {
      shares[k] = Math.max(shares[k], 1.0 / whole.size());
    }
    var plain = new Calibration(shares, heats, 0, 0);
    double[] doubts =
        whole.stream()
            .mapToDouble(t -> plain.doubt(plain.calm(t.probabilities(), LENGTHS[4]), t.grade()))
            .sorted()
            .toArray();
    return new Calibration(
        Rounded.of(shares),
        Rounded.of(heats),
        Rounded.of(Numbers.quantile(doubts, 1 - QUIET_SHARE)),
        Rounded.of(Numbers.quantile(doubts, 1 - ALERT_SHARE)));
  }

  /// The probabilities, flattened as a text of so many sentences asks for.
  double[] calm(double[] probabilities, int sentences) {
    return Heat.flatten(probabilities, heat(sentences));
  }

  private double heat(int sentences) {
    if (sentences <= LENGTHS[0]) {
      return heats[0];
    }
    for (int i = 1; i < LENGTHS.length; i++) {
      if (sentences <= LENGTHS[i]) {
        double way =
            Math.log((double) sentences / LENGTHS[i - 1])
                / Math.log((double) LENGTHS[i] / LENGTHS[i - 1]);
        return heats[i - 1] + way * (heats[i] - heats[i - 1]);
      }
    }
    return heats[LENGTHS.length - 1];
  }

  /// How strongly the text speaks for another grade than the one awarded: the logarithm of its best
  /// rival's odds against it. Above 0 a rival is the better reading.
  double doubt(double[] probabilities, int awarded) {
    double rival = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < probabilities.length; k++) {
      if (k != awarded) {
        rival = Math.max(rival, claim(probabilities, k));
      }
    }
    return rival - claim(probabilities, awarded);
  }

  private double claim(double[] probabilities, int grade) {
    return Math.log(Math.max(probabilities[grade], SMALLEST)) - EVENING * Math.log(shares[grade]);
  }
}

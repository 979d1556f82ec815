package evenhand.grading;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/// Weights are kept as precisely as a file of them needs, so that what is trained is what is read
/// back.
final class Rounded {
  private Rounded() {}

  static double[] of(double[] values) {
    return Arrays.stream(values).map(Rounded::of).toArray();
  }

  /// Six significant digits.
  static double of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return value;
    }
    return new BigDecimal(value).round(new MathContext(6)).doubleValue();
  }
}

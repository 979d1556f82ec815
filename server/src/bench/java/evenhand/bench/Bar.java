package evenhand.bench;

import java.util.Locale;

/// What a ratio has to be.
///
/// @param ratio of what is measured to what stands beside it
public record Bar(Side side, double ratio) {
  enum Side {
    AT_MOST,
    AT_LEAST
  }

  static Bar atMost(double ratio) {
    return new Bar(Side.AT_MOST, ratio);
  }

  static Bar atLeast(double ratio) {
    return new Bar(Side.AT_LEAST, ratio);
  }

  boolean holds(double found) {
    return switch (side) {
      case AT_MOST -> found <= ratio;
      case AT_LEAST -> found >= ratio;
    };
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s %s", side == Side.AT_MOST ? "≤" : "≥", Numbers.of(ratio));
  }
}

package evenhand.grading;

/// Whether a sentence reports a strength, a weakness, or neither.
public enum Polarity {
  STRENGTH,
  WEAKNESS,
  NEITHER
}

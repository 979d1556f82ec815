package evenhand.grading;

import java.util.Locale;

/// What is counted in a sentence. Each constant names the list of
/// `corpus/house-style/grade-words.yaml` whose words it counts.
enum Counted {
  EXCELLENT,
  POSITIVE,
  NEGATIVE,
  GRAVE,
  HEDGE,
  CONTRAST,
  DELAY,
  NOT_ALWAYS,
  TOO_MANY,
  RECENT,
  UNIVERSAL,
  DEGREE,
  IMPACT,
  NEGATION;

  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

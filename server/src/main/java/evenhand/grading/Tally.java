package evenhand.grading;

import evenhand.text.Words;
import java.util.List;
import java.util.Map;

/// What was counted in one sentence.
///
/// @param counts in the order of [Counted]; none is missing
/// @param words how many words it has
record Tally(Map<Counted, Integer> counts, int words) {
  /// Praise above good counts for more than praise; the four weights were set once by hand.
  private static final double EXCELLENT = 1.5;

  private static final double NEGATIVE = 1.3;
  private static final double GRAVE = 0.7;

  static Tally of(String sentence, GradeWords words) {
    List<String> forms = Words.forms(sentence);
    return new Tally(words.count(forms), forms.size());
  }

  int of(Counted what) {
    return counts.getOrDefault(what, 0);
  }

  boolean has(Counted what) {
    return of(what) > 0;
  }

  /// From -1, nothing but shortfalls, to 1, nothing but praise.
  double polarity() {
    double up = of(Counted.POSITIVE) + EXCELLENT * of(Counted.EXCELLENT);
    double down = NEGATIVE * of(Counted.NEGATIVE) + GRAVE * of(Counted.GRAVE);
    return (up - down) / (up + down + 1);
  }
}

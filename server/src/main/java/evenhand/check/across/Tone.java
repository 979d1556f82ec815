package evenhand.check.across;

import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;

/// Whether a sentence brings good news or bad, as far as its judging words show.
enum Tone {
  GOOD,
  BAD,
  BOTH,
  NEITHER;

  /// Below it a level is bad news.
  private static final double MIDDLE = 2.2;

  static Tone of(Sentence sentence, JudgingWords judging) {
    Claim claim = Claim.of(sentence, null, judging);
    if (claim.levels().isEmpty()) {
      return NEITHER;
    }
    if (claim.levels().first() >= MIDDLE) {
      return GOOD;
    }
    return claim.levels().last() < MIDDLE ? BAD : BOTH;
  }
}

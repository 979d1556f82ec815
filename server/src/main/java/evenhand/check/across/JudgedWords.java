package evenhand.check.across;

import evenhand.check.Sentence;
import evenhand.check.style.JudgingWords;
import evenhand.check.style.Phrases;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The words of a clause that judge, and how they judge where they stand.
///
/// @param levels without those of a clause that speaks of the past
/// @param quantities how much is spoken of
/// @param used the places of these words in the sentence; what is left is what the clause is about
record JudgedWords(TreeSet<Double> levels, TreeSet<Integer> quantities, Set<Integer> used) {
  /// A figure against others counts when what it is set against stands within so many words.
  private static final int YARDSTICK_REACH = 7;

  /// "Better than others" is better, whatever is compared.
  private static final Set<String> JUDGES_ITSELF =
      Set.of("better", "worse", "compares", "compared", "comparing");

  /// What a figure above, at and below the others is worth on the scale of grades.
  private static final double[] BENCHMARKS = {1.4, 2.2, 3.0};

  /// What a judging word turned round is worth: "not good" and "not poor".
  private static final double NOT_GOOD = 1.4;

  private static final double NOT_POOR = 3.0;
  private static final double MIDDLE = 2.2;
  private static final int CONDITION_REACH = 5;

  /// Below it a word is bad news and not only less than good.
  private static final double POOR = 1;

  static JudgedWords of(Sentence sentence, int from, int to, JudgingWords judging) {
    var words = new JudgedWords(new TreeSet<>(), new TreeSet<>(), new HashSet<>());
    List<String> forms = sentence.forms().subList(from, to);
    words.take(judging.neutral(), forms, from, match -> {});
    words.benchmarks(forms, from, judging);
    words.trends(forms, from, judging);
    words.take(
        judging.levels(),
        forms,
        from,
        match -> {
          if (match.value() >= MIDDLE || !isSupposed(forms, match.from(), judging)) {
            words.levels.add(level(sentence, forms, from, match, judging));
          }
        });
    words.take(judging.quantities(), forms, from, match -> words.quantities.add(match.value()));
    if (!judging.past().in(forms).isEmpty()) {
      words.levels.clear();
    }
    return words;
  }

  private interface Found<T> {
    void at(Phrases.Match<T> match);
  }

  private <T> void take(Phrases<T> phrases, List<String> forms, int from, Found<T> found) {
    for (Phrases.Match<T> match : phrases.in(forms)) {
      if (isFree(from + match.from(), from + match.to())) {
        found.at(match);
        use(from + match.from(), from + match.to());
      }
    }
  }

  private void benchmarks(List<String> forms, int from, JudgingWords judging) {
    take(
        judging.benchmarks(),
        forms,
        from,
        match -> {
          boolean set = false;
          for (int i = match.to(); i < Math.min(forms.size(), match.to() + YARDSTICK_REACH); i++) {
            if (judging.yardsticks().contains(forms.get(i))) {
              set = true;
              used.add(from + i);
            }
          }
          if (set) {
            boolean lower =
                !JUDGES_ITSELF.contains(forms.get(match.from()))
                    && !judging.lowerIsBetter().in(forms.subList(0, match.from())).isEmpty();
            levels.add(BENCHMARKS[1 + (lower ? -match.value() : match.value())]);
          }
        });
  }

  private void trends(List<String> forms, int from, JudgingWords judging) {
    boolean lower = !judging.lowerIsBetter().in(forms).isEmpty();
    take(
        judging.trends(),
        forms,
        from,
        match -> {
          switch (match.value()) {
            case IMPROVES -> {}
            case MORE -> {
              if (lower) {
                levels.add(NOT_GOOD);
              }
            }
            case LESS -> {
              if (lower) {
                levels.add(NOT_POOR);
              }
            }
            case FALLS -> levels.add(lower ? NOT_POOR : NOT_GOOD);
            case WORSE -> levels.add(NOT_GOOD);
          }
        });
  }

  private static double level(
      Sentence sentence,
      List<String> forms,
      int from,
      Phrases.Match<Double> match,
      JudgingWords judging) {
    double level = match.value();
    int at = from + match.from();
    if (level >= MIDDLE) {
      return isAfter(judging.negations(), sentence, from, at, judging) ? NOT_GOOD : level;
    }
    boolean turned =
        isAfter(judging.negations(), sentence, from, at, judging)
            || isAfter(judging.removals(), sentence, from, at, judging)
            || (level < POOR && becomesLess(forms, match.to(), judging));
    return turned ? NOT_POOR : level;
  }

  /// Whether bad news is said to become less: "delays have reduced".
  private static boolean becomesLess(List<String> forms, int at, JudgingWords judging) {
    return judging.trends().in(forms.subList(at, forms.size())).stream()
        .anyMatch(trend ->
            trend.value() == JudgingWords.Trend.LESS || trend.value() == JudgingWords.Trend.FALLS);
  }

  /// Whether a condition stands shortly before: "if they cannot live at home".
  private static boolean isSupposed(List<String> forms, int at, JudgingWords judging) {
    return forms.subList(Math.max(0, at - CONDITION_REACH), at).stream()
        .anyMatch(judging.conditions()::contains);
  }

  private static boolean isAfter(
      Phrases<String> turning, Sentence sentence, int clause, int at, JudgingWords judging) {
    int from = Math.max(clause, at - judging.negationReach());
    for (int i = at - 1; i >= from; i--) {
      if (isStopAfter(sentence, i)) {
        from = i + 1;
      }
    }
    return from < at && !turning.in(sentence.forms().subList(from, at)).isEmpty();
  }

  private static boolean isStopAfter(Sentence sentence, int at) {
    int from = sentence.words().get(at).end();
    int to = sentence.words().get(at + 1).start();
    return sentence.text().substring(from, to).indexOf(',') >= 0;
  }

  private boolean isFree(int from, int to) {
    for (int i = from; i < to; i++) {
      if (used.contains(i)) {
        return false;
      }
    }
    return true;
  }

  private void use(int from, int to) {
    for (int i = from; i < to; i++) {
      used.add(i);
    }
  }
}

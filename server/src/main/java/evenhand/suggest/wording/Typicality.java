package evenhand.suggest.wording;

import evenhand.search.forward.ForwardIndex;
import evenhand.search.forward.Passage;
import evenhand.text.Span;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How much the words of a sentence are those of a grade, counted over the imported reports: the
/// mean, over its words, of how much likelier each is in sections of the grade than in all graded
/// sections. Immutable.
final class Typicality {
  /// Uses that are added to each word's count and to what was to be expected, so that rare words
  /// say little.
  private static final double PRIOR = 5;

  /// Makes a mean log-ratio of a tenth about two thirds.
  private static final double STEEPNESS = 7;

  private final Map<String, int[]> uses = new HashMap<>();
  private final Map<String, Long> totals = new HashMap<>();
  private final int[] all;
  private long total;

  Typicality(ForwardIndex index) {
    all = new int[index.lexicon().size()];
    for (Passage passage : index.passages()) {
      String grade = passage.seat().grade();
      if (grade != null) {
        int[] counts = uses.computeIfAbsent(grade, ignored -> new int[all.length]);
        for (int i = 0; i < passage.length(); i++) {
          counts[passage.word(i)]++;
          all[passage.word(i)]++;
        }
        totals.merge(grade, (long) passage.length(), Long::sum);
        total += passage.length();
      }
    }
  }

  /// @return from 0 to 1; 0.5 for words that say nothing of the grade, or no grade
  double of(Passage passage, Span sentence, @Nullable String grade) {
    int[] counts = grade == null ? null : uses.get(grade);
    if (counts == null) {
      return 0.5;
    }
    double sum = 0;
    int words = 0;
    for (int i = 0; i < passage.length(); i++) {
      if (passage.start(i) >= sentence.start() && passage.end(i) <= sentence.end()) {
        int word = passage.word(i);
        double expected = (double) all[word] * totals.getOrDefault(grade, 0L) / total;
        sum += Math.log((counts[word] + PRIOR) / (expected + PRIOR));
        words++;
      }
    }
    return words == 0 ? 0.5 : 1 / (1 + Math.exp(-STEEPNESS * sum / words));
  }
}

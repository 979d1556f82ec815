package evenhand.search;

import evenhand.text.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A hit and the near-identical passages folded under it: the same words in nearly the same order,
/// as when a summary repeats its report or an authority's next report its last.
final class Folded {
  /// The share of three-word runs that two passages must have in common.
  private static final double ALIKE = 0.7;

  /// Spreads what is multiplied with it over all numbers.
  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final int doc;
  private final Hit best;
  private final long[] runs;
  private final List<Folded> others = new ArrayList<>();

  /// @param doc its number in the view of the index that is being read
  Folded(int doc, Hit best) {
    this.doc = doc;
    this.best = best;
    this.runs = runs(best.text());
  }

  /// The group that this hit belongs to; null where it is unlike them all.
  @Nullable Folded among(List<Folded> groups) {
    for (Folded group : groups) {
      if (group.isLike(runs)) {
        return group;
      }
    }
    return null;
  }

  void add(Folded other) {
    others.add(other);
  }

  /// The hit with the others under it, all with their words marked.
  Hit hit(Highlights highlights) throws IOException {
    var under = new ArrayList<Hit>();
    for (Folded other : others) {
      under.add(other.hit(highlights));
    }
    return best.with(highlights.in(doc, best.text()), under);
  }

  private boolean isLike(long[] other) {
    int larger = Math.max(runs.length, other.length);
    int smaller = Math.min(runs.length, other.length);
    if (smaller < ALIKE * larger) {
      return false; // cannot share enough, whatever they hold
    }
    int shared = shared(runs, other);
    return shared >= ALIKE * (runs.length + other.length - shared);
  }

  private static int shared(long[] one, long[] other) {
    int shared = 0;
    int at = 0;
    for (long run : other) {
      while (at < one.length && one[at] < run) {
        at++;
      }
      shared += at < one.length && one[at] == run ? 1 : 0;
    }
    return shared;
  }

  /// A number for each different run, in order.
  private static long[] runs(String text) {
    long[] words = Words.forms(text).stream().mapToLong(Folded::number).toArray();
    var runs = new long[Math.max(1, words.length - 2)];
    for (int i = 0; i < runs.length; i++) {
      for (int j = i; j < Math.min(words.length, i + 3); j++) {
        runs[i] = runs[i] * SPREAD + words[j];
      }
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /// Two words have the same number in one of some 10^19 cases.
  private static long number(String word) {
    long number = 0;
    for (int i = 0; i < word.length(); i++) {
      number = (number ^ word.charAt(i)) * SPREAD;
    }
    return number;
  }
}

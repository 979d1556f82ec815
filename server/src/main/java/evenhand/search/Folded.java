package evenhand.search;

import evenhand.text.Span;
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
  private long @Nullable [] runs;
  private final List<Folded> others = new ArrayList<>();

  /// @param doc its number in the view of the index that is being read
  Folded(int doc, Hit best) {
    this.doc = doc;
    this.best = best;
  }

  /// The group that this hit belongs to; null where it is unlike them all.
  @Nullable Folded among(List<Folded> groups) {
    for (Folded group : groups) {
      if (group.isLike(this)) {
        return group;
      }
    }
    return null;
  }

  void add(Folded other) {
    others.add(other);
  }

  /// The hit with its words marked, and the others under it as they are.
  Hit hit(Highlights highlights) throws IOException {
    List<Span> marked = highlights.in(doc, best.text());
    return best.with(marked, others.stream().map(other -> other.best).toList());
  }

  private boolean isLike(Folded other) {
    if (hasTextOf(other)) {
      return true; // as imprints have: not worth counting
    }
    long[] own = runs();
    long[] others = other.runs();
    int larger = Math.max(own.length, others.length);
    int smaller = Math.min(own.length, others.length);
    if (smaller < ALIKE * larger) {
      return false; // cannot share enough, whatever they hold
    }
    int shared = shared(own, others);
    return shared >= ALIKE * (own.length + others.length - shared);
  }

  private boolean hasTextOf(Folded other) {
    return best.text().equals(other.best.text());
  }

  private long[] runs() {
    if (runs == null) {
      runs = runs(best.text());
    }
    return runs;
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
    long[] words = words(text);
    var runs = new long[Math.max(1, words.length - 2)];
    for (int i = 0; i < runs.length; i++) {
      for (int j = i; j < Math.min(words.length, i + 3); j++) {
        runs[i] = runs[i] * SPREAD + words[j];
      }
    }
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /// A number for each word, in order: two have the same in one of some 10^19 cases.
  private static long[] words(String text) {
    var words = new long[text.length() / 2 + 1];
    int count = 0;
    long word = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word = (word + Character.toLowerCase(c)) * SPREAD;
      } else if (word != 0) {
        words[count++] = word;
        word = 0;
      }
    }
    if (word != 0) {
      words[count++] = word;
    }
    return Arrays.copyOf(words, count);
  }
}

package evenhand.search;

import evenhand.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A hit and the near-identical passages folded under it: the same words in nearly the same order,
/// as when a summary repeats its report or an authority's next report its last.
final class Folded {
  /// The share of three-word runs that two passages must have in common.
  private static final double ALIKE = 0.7;

  private final Hit best;
  private final Set<String> runs;
  private final List<Hit> others = new ArrayList<>();

  Folded(Hit best) {
    this.best = best;
    this.runs = runs(best.text());
  }

  /// The group that a hit belongs to; null where it is unlike them all.
  static @Nullable Folded with(Hit hit, List<Folded> groups) {
    Set<String> own = runs(hit.text());
    for (Folded group : groups) {
      if (group.isLike(own)) {
        return group;
      }
    }
    return null;
  }

  void add(Hit hit) {
    others.add(hit);
  }

  Hit hit() {
    return others.isEmpty() ? best : best.with(others);
  }

  private boolean isLike(Set<String> other) {
    int larger = Math.max(runs.size(), other.size());
    int smaller = Math.min(runs.size(), other.size());
    if (smaller < ALIKE * larger) {
      return false; // cannot share enough, whatever they hold
    }
    int shared = 0;
    for (String run : other) {
      shared += runs.contains(run) ? 1 : 0;
    }
    return shared >= ALIKE * (runs.size() + other.size() - shared);
  }

  private static Set<String> runs(String text) {
    List<String> words = Words.forms(text);
    var runs = new HashSet<String>();
    for (int i = 0; i < Math.max(1, words.size() - 2); i++) {
      runs.add(String.join(" ", words.subList(i, Math.min(words.size(), i + 3))));
    }
    return runs;
  }
}

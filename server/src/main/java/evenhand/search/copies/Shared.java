package evenhand.search.copies;

import evenhand.search.forward.Passage;
import java.util.Arrays;
import java.util.stream.IntStream;

/// How many of a sentence's words a passage holds at all: what an [Alignment] can find at most, and
/// much sooner known.
final class Shared {
  /// In ascending order; a word that the sentence has twice stands here twice.
  private final int[] sorted;

  /// @param words of the sentence, by number; below 0 for one that no report has
  /// @param free whether each word counts for nothing
  Shared(int[] words, boolean[] free) {
    sorted =
        IntStream.range(0, words.length)
            .filter(i -> !free[i] && words[i] >= 0)
            .map(i -> words[i])
            .sorted()
            .toArray();
  }

  /// Each of the sentence's words counts as often as the passage has it, and no oftener than the
  /// sentence.
  int with(Passage passage) {
    var found = new boolean[sorted.length];
    int count = 0;
    for (int i = 0; i < passage.length() && count < sorted.length; i++) {
      int at = Arrays.binarySearch(sorted, passage.word(i));
      if (at >= 0 && take(found, at)) {
        count++;
      }
    }
    return count;
  }

  /// Takes one of the equal words around `at`, if one is left.
  private boolean take(boolean[] found, int at) {
    int first = at;
    while (first > 0 && sorted[first - 1] == sorted[at]) {
      first--;
    }
    for (int i = first; i < sorted.length && sorted[i] == sorted[at]; i++) {
      if (!found[i]) {
        found[i] = true;
        return true;
      }
    }
    return false;
  }
}

package evenhand.search.forward;

import java.util.Arrays;
import java.util.BitSet;

/// In which passages each word stands. Immutable.
public final class Postings {
  private final int[] from;
  private final int[] passages;

  Postings(ForwardIndex index) {
    int words = index.lexicon().size();
    var counts = new int[words + 1];
    each(index, (word, passage) -> counts[word + 1]++);
    Arrays.parallelPrefix(counts, Integer::sum);
    from = counts.clone();
    passages = new int[counts[words]];
    each(index, (word, passage) -> passages[counts[word]++] = passage);
  }

  private interface Each {
    void stands(int word, int passage);
  }

  private static void each(ForwardIndex index, Each each) {
    var seen = new BitSet(index.lexicon().size());
    for (int p = 0; p < index.passages().size(); p++) {
      Passage passage = index.passages().get(p);
      for (int i = 0; i < passage.length(); i++) {
        if (!seen.get(passage.word(i))) {
          seen.set(passage.word(i));
          each.stands(passage.word(i), p);
        }
      }
      for (int i = 0; i < passage.length(); i++) {
        seen.clear(passage.word(i));
      }
    }
  }

  /// The passages in which any of some words stands, by number.
  public BitSet any(Iterable<Integer> words) {
    var found = new BitSet();
    for (int word : words) {
      for (int i = from[word]; i < from[word + 1]; i++) {
        found.set(passages[i]);
      }
    }
    return found;
  }

  /// In how many passages a word stands.
  public int size(int word) {
    return from[word + 1] - from[word];
  }

  /// Adds one to the count of each passage that a word stands in.
  public void count(int word, int[] counts) {
    for (int i = from[word]; i < from[word + 1]; i++) {
      counts[passages[i]]++;
    }
  }

  public int passage(int word, int nth) {
    return passages[from[word] + nth];
  }
}

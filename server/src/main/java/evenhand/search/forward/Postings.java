package evenhand.search.forward;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/// In which passages each word stands. Immutable.
public final class Postings {
  private final int all;
  private final int[] from;
  private final int[] passages;

  Postings(ForwardIndex index) {
    all = index.passages().size();
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

  /// The passages in which at least `least` of some different words stand: those with most of them
  /// first, then in their order.
  ///
  /// @param words at most 127
  /// @param most how many to return at most
  public int[] with(int[] words, int least, int most) {
    var counts = new byte[all];
    var enough = IntStream.builder();
    for (int word : words) {
      for (int i = from[word]; i < from[word + 1]; i++) {
        if (++counts[passages[i]] == least) {
          enough.add(passages[i]);
        }
      }
    }
    // The count comes first, turned round, so that plain numbers sort as wanted.
    return enough
        .build()
        .mapToLong(passage -> (long) (Byte.MAX_VALUE - counts[passage]) << Integer.SIZE | passage)
        .sorted()
        .limit(most)
        .mapToInt(ranked -> (int) ranked)
        .toArray();
  }

  public int passage(int word, int nth) {
    return passages[from[word] + nth];
  }
}

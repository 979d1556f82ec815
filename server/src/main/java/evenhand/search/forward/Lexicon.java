package evenhand.search.forward;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// The different words of the imported reports, in lower case, each with a number. A word keeps its
/// number for as long as the index is open. Immutable.
public final class Lexicon {
  private final List<String> words;
  private final Map<String, Integer> numbers;
  private final int[] ranks;

  private Lexicon(List<String> words, Map<String, Integer> numbers) {
    this.words = List.copyOf(words);
    this.numbers = Map.copyOf(numbers);
    this.ranks = ranks(this.words);
  }

  public int size() {
    return words.size();
  }

  public String word(int number) {
    return words.get(number);
  }

  /// @return -1 where no report has the word
  public int number(String word) {
    return numbers.getOrDefault(word, -1);
  }

  /// Where a word stands in the alphabet, among all.
  public int rank(int number) {
    return ranks[number];
  }

  /// The numbers of all words that fulfil `wanted`.
  public BitSet all(Predicate<String> wanted) {
    var found = new BitSet(words.size());
    for (int i = 0; i < words.size(); i++) {
      if (wanted.test(words.get(i))) {
        found.set(i);
      }
    }
    return found;
  }

  private static int[] ranks(List<String> words) {
    int[] order =
        IntStream.range(0, words.size())
            .boxed()
            .sorted(Comparator.comparing(words::get))
            .mapToInt(Integer::intValue)
            .toArray();
    var ranks = new int[order.length];
    Arrays.setAll(ranks, i -> 0);
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i;
    }
    return ranks;
  }

  /// Gathers words. For one thread.
  static final class Builder {
    private final List<String> words = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    int number(String word) {
      Integer known = numbers.get(word);
      if (known != null) {
        return known;
      }
      words.add(word);
      numbers.put(word, words.size() - 1);
      return words.size() - 1;
    }

    Lexicon built() {
      return new Lexicon(words, numbers);
    }
  }
}

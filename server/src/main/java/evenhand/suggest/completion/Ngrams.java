package evenhand.suggest.completion;

import java.util.Arrays;

/// What followed what in the imported reports: all tokens in order, and the places where they stand
/// sorted by the tokens that follow, so that every run of up to four tokens is one stretch of the
/// sorted places (a suffix array of bounded depth). Immutable; twenty bytes a word.
///
/// Words are numbered in alphabetical order, so that the words that begin with given letters are
/// one stretch too, and what may follow a context and begins with these letters is found by
/// bisection.
final class Ngrams {
  /// Between sentences.
  static final String BOUNDARY = "\u0001";

  /// Tokens of a run that are sorted by: a context of three and what follows.
  static final int DEPTH = 4;

  /// Where words stand in the alphabet of all tokens: figures, capitals, small letters.
  private static final String[][] WORDS = {{"0", ":"}, {"A", "["}, {"a", "{"}};

  private final String[] words;
  private final int[] reports;
  private final int[] tokens;
  private final int[] places;
  private final int[] upTo;

  /// @param words all different tokens, sorted
  /// @param reports in how many reports each stands
  /// @param tokens the numbers of all tokens, in order
  Ngrams(String[] words, int[] reports, int[] tokens) {
    this.words = words;
    this.reports = reports;
    this.tokens = tokens;
    this.places = sorted(tokens, words.length);
    this.upTo = new int[words.length + 1];
    for (int token : tokens) {
      upTo[token + 1]++;
    }
    Arrays.parallelPrefix(upTo, Integer::sum);
  }

  /// A stretch of the sorted places.
  record Stretch(int from, int to) {
    int size() {
      return to - from;
    }
  }

  int size() {
    return tokens.length;
  }

  int different() {
    return words.length;
  }

  String word(int number) {
    return words[number];
  }

  /// In how many reports a word stands.
  int reports(int number) {
    return reports[number];
  }

  /// @return below 0 where it is none
  int number(String word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? -1 : at;
  }

  /// The numbers of all words that begin with `letters`, the end not included.
  Stretch beginning(String letters) {
    return new Stretch(atOrAfter(letters), atOrAfter(letters + Character.MAX_VALUE));
  }

  /// How often any of the words stands anywhere.
  int uses(Stretch numbers) {
    return upTo[numbers.to()] - upTo[numbers.from()];
  }

  int uses(int number) {
    return upTo[number + 1] - upTo[number];
  }

  /// All places.
  Stretch everywhere() {
    return new Stretch(0, places.length);
  }

  /// The part of `within` whose token `depth` is one of `numbers`; the tokens before it are alike
  /// in all of `within`.
  Stretch narrowed(Stretch within, int depth, Stretch numbers) {
    int from = first(within, depth, numbers.from());
    return new Stretch(from, first(new Stretch(from, within.to()), depth, numbers.to()));
  }

  /// The number of token `depth` at a sorted place.
  int token(int place, int depth) {
    int at = places[place] + depth;
    return at < tokens.length ? tokens[at] : 0;
  }

  /// Of the tokens at `depth` in `within`, the share that are words and no marks; the tokens before
  /// are alike in all of `within`.
  double words(Stretch within, int depth) {
    int words = 0;
    for (String[] range : WORDS) {
      var numbers = new Stretch(atOrAfter(range[0]), atOrAfter(range[1]));
      words += narrowed(within, depth, numbers).size();
    }
    return within.size() == 0 ? 0 : (double) words / within.size();
  }

  private int atOrAfter(String word) {
    int at = Arrays.binarySearch(words, word);
    return at < 0 ? -at - 1 : at;
  }

  int[] tokens() {
    return tokens;
  }

  /// The first place in `within` whose token is `number` or a later one.
  private int first(Stretch within, int depth, int number) {
    int low = within.from();
    int high = within.to();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (token(middle, depth) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// By counting, from the last token of the run to the first.
  private static int[] sorted(int[] tokens, int different) {
    int n = tokens.length;
    var places = new int[n];
    Arrays.setAll(places, i -> i);
    for (int depth = DEPTH - 1; depth >= 0; depth--) {
      var ends = new int[different + 1];
      for (int i = 0; i < n; i++) {
        ends[(i + depth < n ? tokens[i + depth] : 0) + 1]++;
      }
      Arrays.parallelPrefix(ends, Integer::sum);
      var next = new int[n];
      for (int place : places) {
        next[ends[place + depth < n ? tokens[place + depth] : 0]++] = place;
      }
      places = next;
    }
    return places;
  }
}

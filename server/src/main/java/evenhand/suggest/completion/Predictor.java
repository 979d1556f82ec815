package evenhand.suggest.completion;

import evenhand.suggest.completion.Ngrams.Stretch;
import java.util.Arrays;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Which word comes next, and how likely: Witten and Bell's interpolation of what followed the last
/// three words, the last two, the last one, and any, among the words that begin with the letters
/// typed so far.
final class Predictor {
  private static final int CONTEXT = Ngrams.DEPTH - 1;

  /// Different followers that are looked at of one context; more than these is no confidence.
  private static final int MOST_FOLLOWERS = 400;

  /// How many followers of each context are candidates.
  private static final int CANDIDATES = 4;

  /// Fewer places say nothing of whether a word follows.
  private static final int ENOUGH = 10;

  private final Ngrams ngrams;

  Predictor(Ngrams ngrams) {
    this.ngrams = ngrams;
  }

  /// @param probability among the words that begin with the letters typed
  record Next(int word, double probability) {}

  /// What followed one context.
  ///
  /// @param kinds how many different words did
  /// @param commonest a few of them
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Followers(Stretch places, int depth, int kinds, int[] commonest) {}

  /// @param context the numbers of the words before; -1 for one that no report has
  /// @param letters what the word begins with; may be empty
  @Nullable Next next(int[] context, String letters) {
    Stretch numbers = ngrams.beginning(letters);
    if (ngrams.uses(numbers) == 0) {
      return null;
    }
    var levels = new Followers[CONTEXT];
    var candidates = new TreeSet<Integer>();
    int known = known(context);
    for (int length = 1; length <= known; length++) {
      Followers followers = followers(context, length, numbers);
      if (followers == null) {
        break;
      }
      levels[length - 1] = followers;
      Arrays.stream(followers.commonest()).forEach(candidates::add);
    }
    if (!letters.isEmpty()) {
      candidates.add(commonest(numbers));
    }
    return best(candidates, levels, numbers);
  }

  /// How likely a word comes next, and no mark: as it was behind the longest context that was seen
  /// often enough to say.
  double wordFollows(int[] context) {
    for (int length = known(context); length > 0; length--) {
      Stretch places = behind(context, length);
      if (places.size() >= ENOUGH) {
        return ngrams.words(places, length);
      }
    }
    return 0;
  }

  /// How many of the last words are known in a row.
  private static int known(int[] context) {
    int known = 0;
    while (known < Math.min(CONTEXT, context.length) && context[context.length - 1 - known] >= 0) {
      known++;
    }
    return known;
  }

  private @Nullable Followers followers(int[] context, int length, Stretch numbers) {
    Stretch places = ngrams.narrowed(behind(context, length), length, numbers);
    return places.size() == 0 ? null : followers(places, length);
  }

  /// The places where the last words of the context stand.
  private Stretch behind(int[] context, int length) {
    Stretch places = ngrams.everywhere();
    for (int i = 0; i < length && places.size() > 0; i++) {
      int word = context[context.length - length + i];
      places = ngrams.narrowed(places, i, new Stretch(word, word + 1));
    }
    return places;
  }

  private Followers followers(Stretch places, int depth) {
    var commonest = new int[CANDIDATES];
    var counts = new int[CANDIDATES];
    int found = 0;
    int kinds = 0;
    int at = places.from();
    while (at < places.to() && kinds < MOST_FOLLOWERS) {
      int word = ngrams.token(at, depth);
      int end = end(places, depth, at, word);
      kinds++;
      int count = end - at;
      int slot = Math.min(found, CANDIDATES - 1);
      if (found < CANDIDATES || count > counts[slot]) {
        while (slot > 0 && counts[slot - 1] < count) {
          counts[slot] = counts[slot - 1];
          commonest[slot] = commonest[slot - 1];
          slot--;
        }
        counts[slot] = count;
        commonest[slot] = word;
        found = Math.min(CANDIDATES, found + 1);
      }
      at = end;
    }
    if (at < places.to()) { // as many kinds in the rest as so far
      kinds = (int) ((long) kinds * places.size() / (at - places.from()));
    }
    return new Followers(places, depth, kinds, Arrays.copyOf(commonest, found));
  }

  /// Where the run of `word` ends, by ever longer steps and then bisection.
  private int end(Stretch places, int depth, int from, int word) {
    int step = 1;
    int low = from + 1;
    while (low + step < places.to() && ngrams.token(low + step, depth) == word) {
      low += step;
      step <<= 1;
    }
    int high = Math.min(places.to(), low + step);
    return ngrams.narrowed(new Stretch(low, high), depth, new Stretch(word, word + 1)).to();
  }

  private int commonest(Stretch numbers) {
    int best = numbers.from();
    for (int number = numbers.from(); number < numbers.to(); number++) {
      if (ngrams.uses(number) > ngrams.uses(best)) {
        best = number;
      }
    }
    return best;
  }

  private @Nullable Next best(
      Iterable<Integer> candidates, @Nullable Followers[] levels, Stretch numbers) {
    Next best = null;
    for (int word : candidates) {
      double probability = (double) ngrams.uses(word) / ngrams.uses(numbers);
      for (Followers level : levels) {
        if (level != null) {
          int count =
              ngrams.narrowed(level.places(), level.depth(), new Stretch(word, word + 1)).size();
          probability =
              (count + level.kinds() * probability) / (level.places().size() + level.kinds());
        }
      }
      if (best == null || probability > best.probability()) {
        best = new Next(word, probability);
      }
    }
    return best;
  }
}

package evenhand.grading;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What is counted in a narrative, as shares, rates and ratios.
///
/// Nothing here grows with the length of a section: length tells house style, not quality, and
/// nobody can act on it.
final class CountedFeatures {
  private CountedFeatures() {}

  /// @param tallies one a sentence
  /// @param paragraphs the paragraph of each sentence
  static double[] of(List<Tally> tallies, List<String> paragraphs) {
    var out = new Numbers();
    double[] polarity = tallies.stream().mapToDouble(Tally::polarity).toArray();
    tone(out, polarity);
    tone(out, Numbers.means(polarity, paragraphs));
    balance(out, tallies);
    for (Counted what : Counted.values()) {
      out.add(share(tallies, tally -> tally.has(what)));
      out.add(Math.sqrt(100.0 * total(tallies, what) / words(tallies)));
    }
    out.add(share(tallies, t -> t.has(Counted.CONTRAST) && t.has(Counted.NEGATIVE)));
    out.add(share(tallies, t -> t.of(Counted.EXCELLENT) >= 2));
    out.add(share(tallies, t -> t.has(Counted.GRAVE) && t.has(Counted.NEGATIVE)));
    out.add(share(tallies, t -> t.has(Counted.GRAVE) && t.has(Counted.NEGATION)));
    return out.toArray();
  }

  private static void tone(Numbers out, double[] polarity) {
    out.add(Numbers.mean(polarity));
    out.add(Numbers.deviation(polarity));
    double[] sorted = Numbers.sorted(polarity);
    for (double quantile : new double[] {0.1, 0.25, 0.75, 0.9}) {
      out.add(Numbers.quantile(sorted, quantile));
    }
    for (double bar : new double[] {-0.3, 0, 0.3}) {
      out.add(Arrays.stream(polarity).filter(p -> p < bar).count() / (double) polarity.length);
    }
  }

  private static void balance(Numbers out, List<Tally> tallies) {
    out.add(ratio(tallies, Counted.POSITIVE, Counted.NEGATIVE));
    out.add(ratio(tallies, Counted.EXCELLENT, Counted.GRAVE));
    out.add(ratio(tallies, Counted.EXCELLENT, Counted.POSITIVE));
    out.add(ratio(tallies, Counted.EXCELLENT, Counted.NEGATIVE));
    out.add(ratio(tallies, Counted.GRAVE, Counted.NEGATIVE));
  }

  /// Two are added to each count, so that one word in a short text does not decide.
  private static double ratio(List<Tally> tallies, Counted one, Counted other) {
    return Math.log((total(tallies, one) + 2.0) / (total(tallies, other) + 2.0));
  }

  // Plain loops: a reading counts them once for each sentence that it tries to do without.

  private static int total(List<Tally> tallies, Counted what) {
    int total = 0;
    for (Tally tally : tallies) {
      total += tally.of(what);
    }
    return total;
  }

  private static int words(List<Tally> tallies) {
    int words = 0;
    for (Tally tally : tallies) {
      words += tally.words();
    }
    return Math.max(1, words);
  }

  private static double share(List<Tally> tallies, Predicate<Tally> of) {
    int count = 0;
    for (Tally tally : tallies) {
      count += of.test(tally) ? 1 : 0;
    }
    return count / (double) tallies.size();
  }
}

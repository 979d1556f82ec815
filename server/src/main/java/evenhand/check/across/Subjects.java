package evenhand.check.across;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// How much two sets of stems have in common, each stem weighing more the fewer sentences of the
/// report have it. For one thread.
final class Subjects {
  /// What two sentences share is specific from here on: two stems that one sentence in twenty has.
  private static final double SPECIFIC = 6;

  /// A set of stems by their numbers, in order.
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Weighed(int[] stems, double weight) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final double[] weights;
  private final IdentityHashMap<Set<String>, Weighed> weighed = new IdentityHashMap<>();

  /// @param sentences how many the report has
  Subjects(Collection<Claim> claims, int sentences) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Claim claim : claims) {
      claim.subject().forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    weights = new double[counts.size()];
    counts.forEach((stem, count) -> {
      int number = numbers.size();
      numbers.put(stem, number);
      weights[number] = Math.log((double) sentences / count);
    });
  }

  /// From 0, nothing in common, to 1, the same.
  double likeness(Set<String> one, Set<String> other) {
    Weighed mine = weigh(one);
    Weighed theirs = weigh(other);
    double all = mine.weight * theirs.weight;
    return all == 0 ? 0 : shared(mine, theirs) / Math.sqrt(all);
  }

  /// From 0 to 1, where what they share is specific enough to name a subject.
  double specificity(Set<String> one, Set<String> other) {
    return Math.min(1, shared(weigh(one), weigh(other)) / SPECIFIC);
  }

  private double shared(Weighed one, Weighed other) {
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < one.stems.length && j < other.stems.length) {
      int order = Integer.compare(one.stems[i], other.stems[j]);
      sum += order == 0 ? weights[one.stems[i]] : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return sum;
  }

  private Weighed weigh(Set<String> stems) {
    return weighed.computeIfAbsent(
        stems,
        set -> {
          int[] known =
              set.stream().filter(numbers::containsKey).mapToInt(numbers::get).sorted().toArray();
          return new Weighed(known, Arrays.stream(known).mapToDouble(at -> weights[at]).sum());
        });
  }
}

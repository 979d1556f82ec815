package evenhand.check.across;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How much two sets of stems have in common, each stem weighing more the fewer sentences of the
/// report have it.
final class Subjects {
  /// What two sentences share is specific from here on: two stems that one sentence in twenty has.
  private static final double SPECIFIC = 6;

  private final Map<String, Double> weights = new HashMap<>();

  /// @param sentences how many the report has
  Subjects(Collection<Claim> claims, int sentences) {
    Map<String, Integer> counts = new HashMap<>();
    for (Claim claim : claims) {
      claim.subject().forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    counts.forEach((stem, count) -> weights.put(stem, Math.log((double) sentences / count)));
  }

  /// From 0, nothing in common, to 1, the same.
  double likeness(Set<String> one, Set<String> other) {
    double all = weight(one) * weight(other);
    return all == 0 ? 0 : shared(one, other) / Math.sqrt(all);
  }

  /// From 0 to 1, where what they share is specific enough to name a subject.
  double specificity(Set<String> one, Set<String> other) {
    return Math.min(1, shared(one, other) / SPECIFIC);
  }

  private double shared(Set<String> one, Set<String> other) {
    double sum = 0;
    for (String stem : one) {
      if (other.contains(stem)) {
        sum += weights.getOrDefault(stem, 0.0);
      }
    }
    return sum;
  }

  private double weight(Set<String> stems) {
    double sum = 0;
    for (String stem : stems) {
      sum += weights.getOrDefault(stem, 0.0);
    }
    return sum;
  }
}

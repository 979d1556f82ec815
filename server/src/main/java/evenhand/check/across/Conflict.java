package evenhand.check.across;

import java.util.Set;

/// How far two sets of levels disagree, from 0, the same levels, to 1.
final class Conflict {
  /// What any difference at all counts; the rest goes by how far the levels lie apart.
  private static final double BASE = 0.25;

  /// From here on levels lie as far apart as matters: good and limited.
  private static final double FAR = 1.4;

  private Conflict() {}

  static double of(Set<Double> one, Set<Double> other) {
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return 0;
    }
    double gap = (nearest(one, other) + nearest(other, one)) / (one.size() + other.size());
    return BASE + (1 - BASE) * Math.min(1, gap / FAR);
  }

  /// The sum of the distances from each level of `from` to the nearest of `to`.
  private static double nearest(Set<Double> from, Set<Double> to) {
    double sum = 0;
    for (double level : from) {
      double least = Double.MAX_VALUE;
      for (double other : to) {
        least = Math.min(least, Math.abs(level - other));
      }
      sum += least;
    }
    return sum;
  }
}

package evenhand.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How like two headings are, by the words they share.
final class Likeness {
  /// From here on two headings are taken for one: a heading of ten words may miss one and have
  /// another in its place.
  static final double NEAR = 0.8;

  /// With fewer words than this one word is too great a part.
  private static final int WORDS = 6;

  private Likeness() {}

  /// Shared words as part of all words, 0 for short headings; both folded.
  static double of(String one, String other) {
    Set<String> left = new HashSet<>(List.of(one.split(" ")));
    Set<String> right = new HashSet<>(List.of(other.split(" ")));
    if (Math.min(left.size(), right.size()) < WORDS) {
      return 0;
    }
    var shared = new HashSet<>(left);
    shared.retainAll(right);
    return (double) shared.size() / (left.size() + right.size() - shared.size());
  }
}

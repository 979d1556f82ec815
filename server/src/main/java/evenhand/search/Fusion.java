package evenhand.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes one order of what words and meaning say.
final class Fusion {
  private Fusion() {}

  /// A candidate with the score it is ranked by.
  record Ranked(Candidate candidate, double score) {}

  /// Best first. Equal scores fall back to the place in the index, so the same query on the same
  /// index always reads the same.
  static List<Ranked> rank(Mode mode, List<Candidate> candidates) {
    var ranked = new ArrayList<Ranked>();
    double bestWords = candidates.stream().mapToDouble(Candidate::words).max().orElse(0);
    for (Candidate candidate : candidates) {
      double words = bestWords == 0 ? 0 : candidate.words() / bestWords;
      double meaning = (candidate.meaning() + candidate.sentence()) / 2;
      ranked.add(
          new Ranked(
              candidate,
              switch (mode) {
                case KEYWORD -> words;
                case MEANING -> meaning;
                case HYBRID -> 0.2 * words + meaning;
              }));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparingInt(each -> each.candidate().doc()));
    return ranked;
  }
}

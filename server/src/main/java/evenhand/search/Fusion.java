package evenhand.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/// Makes one order of what words and meaning say.
///
/// Scores, not ranks, are added: each way's scores are first put on one scale, by how far they lie
/// from their mean among the candidates, in standard deviations. A passage that is far ahead in one
/// way so stays ahead, which ranks would forget. Weights and their measurement:
/// `server/decisions/0011-fusion.md`.
final class Fusion {
  private static final double WORDS = 1.0;
  private static final double MEANING = 1.0;
  private static final double CLAUSES = 1.0;

  /// For holding all that a query speaks of; a passage that holds half of it gets a quarter.
  private static final double SHARE = 3.0;

  private final List<Candidate> candidates;
  private final Set<Step> leftOut;

  private Fusion(List<Candidate> candidates, Set<Step> leftOut) {
    this.candidates = candidates;
    this.leftOut = leftOut;
  }

  /// A candidate with the score it is ranked by.
  ///
  /// @param byWords its place by words alone, from 1; 0 where none of the words is in it
  /// @param byMeaning its place by meaning alone, from 1; 0 where meaning did not count
  record Ranked(Candidate candidate, double score, int byWords, int byMeaning) {}

  /// Best first. Equal scores fall back to the place in the index, so the same query on the same
  /// index always reads the same.
  static List<Ranked> rank(Mode mode, List<Candidate> candidates, Set<Step> leftOut) {
    return new Fusion(candidates, leftOut).rank(mode);
  }

  private List<Ranked> rank(Mode mode) {
    int count = candidates.size();
    double[] words = standardised(Candidate::words);
    double[] whole = standardised(Candidate::meaning);
    double[] clauses = standardised(Candidate::clauses);
    double clausesCount = leftOut.contains(Step.CLAUSES) ? 0 : CLAUSES;
    double shareCounts = leftOut.contains(Step.SHARE) ? 0 : SHARE;
    double[] meaning = new double[count];
    for (int i = 0; i < count; i++) {
      meaning[i] = MEANING * whole[i] + clausesCount * clauses[i];
    }
    int[] byWords = places(words, Candidate::words);
    int[] byMeaning = places(meaning, Candidate::meaning);
    var ranked = new ArrayList<Ranked>(count);
    for (int i = 0; i < count; i++) {
      double score =
          switch (mode) {
            case KEYWORD -> candidates.get(i).words();
            case MEANING -> meaning[i];
            case HYBRID ->
                WORDS * words[i] + meaning[i] + shareCounts * squared(candidates.get(i).share());
          };
      ranked.add(new Ranked(candidates.get(i), score, byWords[i], byMeaning[i]));
    }
    ranked.sort(
        Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparingInt(each -> each.candidate().doc()));
    return ranked;
  }

  private static double squared(double value) {
    return value * value;
  }

  private double[] standardised(ToDoubleFunction<Candidate> of) {
    double[] values = candidates.stream().mapToDouble(of).toArray();
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    double mean = sum / values.length;
    double deviation = Math.sqrt(Math.max(0, squares / values.length - mean * mean));
    for (int i = 0; i < values.length; i++) {
      values[i] = deviation == 0 ? 0 : (values[i] - mean) / deviation;
    }
    return values;
  }

  private int[] places(double[] values, ToDoubleFunction<Candidate> present) {
    var order = new ArrayList<Integer>();
    for (int i = 0; i < values.length; i++) {
      if (present.applyAsDouble(candidates.get(i)) != 0) {
        order.add(i);
      }
    }
    order.sort(Comparator.<Integer>comparingDouble(i -> values[i]).reversed());
    var places = new int[values.length];
    for (int place = 0; place < order.size(); place++) {
      places[order.get(place)] = place + 1;
    }
    return places;
  }
}

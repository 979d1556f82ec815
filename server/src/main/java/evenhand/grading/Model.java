package evenhand.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads sentences as a grade.
///
/// An ordered regression and one yes-or-no regression for each step of the scale, over the same
/// features, averaged: the first is steady where grades are rare, the others find what counts at
/// one step only, such as a grave finding.
///
/// @param heads null for a model of counts alone, which needs no vectors
/// @param steps whether a narrative lies above each grade but the best
record Model(@Nullable Heads heads, Standard standard, Ordinal ordinal, List<Logistic> steps) {
  private static final double SMALLEST = 1e-9;

  Model {
    steps = List.copyOf(steps);
  }

  int levels() {
    return steps.size() + 1;
  }

  /// The probability of each grade, worst first; sums to 1.
  double[] read(List<Seen> sentences) {
    return probabilities(features(sentences, heads));
  }

  double[] probabilities(double[] features) {
    double[] row = standard.apply(features);
    double[] ordered = ordinal.probabilities(row);
    double[] stepped = stepped(row);
    double[] out = new double[ordered.length];
    double sum = 0;
    for (int k = 0; k < out.length; k++) {
      out[k] = Math.sqrt(Math.max(ordered[k], SMALLEST) * Math.max(stepped[k], SMALLEST));
      sum += out[k];
    }
    Vectors.scale(out, 1 / sum);
    return out;
  }

  /// Each step is asked by itself, so a later answer is held to the earlier ones.
  private double[] stepped(double[] row) {
    double[] out = new double[levels()];
    double above = 1;
    for (int k = 0; k < steps.size(); k++) {
      double next = Math.min(above, steps.get(k).probability(row));
      out[k] = above - next;
      above = next;
    }
    out[steps.size()] = above;
    return out;
  }

  static double[] features(List<Seen> sentences, @Nullable Heads heads) {
    return features(Glance.of(sentences, heads));
  }

  static double[] features(List<Glance> glances) {
    List<String> paragraphs = glances.stream().map(glance -> glance.seen().paragraph()).toList();
    var out = new Numbers();
    out.addAll(
        CountedFeatures.of(glances.stream().map(g -> g.seen().tally()).toList(), paragraphs));
    if (glances.getFirst().values().length > 0) {
      out.addAll(Aggregates.of(glances.stream().map(Glance::values).toList(), paragraphs));
      out.addAll(meanVector(glances));
    }
    return out.toArray();
  }

  private static double[] meanVector(List<Glance> glances) {
    double[] mean = new double[glances.getFirst().seen().vectorOrThrow().length];
    for (Glance glance : glances) {
      float[] vector = glance.seen().vectorOrThrow();
      for (int i = 0; i < vector.length; i++) {
        mean[i] += vector[i] / glances.size();
      }
    }
    return mean;
  }

  /// How each sentence moves the reading: what the lean of the whole loses without it. Above 0 it
  /// speaks for a better grade.
  double[] pulls(List<Seen> sentences) {
    List<Glance> glances = Glance.of(sentences, heads);
    double whole = lean(features(glances));
    if (glances.size() < 2) {
      return new double[glances.size()];
    }
    return IntStream.range(0, glances.size())
        .parallel()
        .mapToDouble(i -> whole - lean(features(without(i, glances))))
        .toArray();
  }

  private static List<Glance> without(int i, List<Glance> glances) {
    List<Glance> others = new ArrayList<>(glances);
    others.remove(i);
    return others;
  }

  /// Where on the scale the features lie, in log odds.
  private double lean(double[] features) {
    double[] row = standard.apply(features);
    double steps = 0;
    for (Logistic step : this.steps) {
      steps += Vectors.dot(step.slope(), row) / this.steps.size();
    }
    return ordinal.score(row) + steps;
  }
}

package evenhand.grading;

/// What each grade's sentences look like: a linear head a grade, and one for the scale as a whole.
///
/// Fitted by least squares on single sentences, each with the grade of the section it stands in.
/// Most sentences could stand in any section, so one value says little; their distribution over a
/// section says where its strong and its weak parts are.
///
/// @param weights a row a head: one for each grade from the worst, the last for the scale
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Heads(double[][] weights) {
  /// Brings counts of words to about the size of a vector's components.
  private static final double COUNT_SIZE = 0.15;

  private static final int MOST_COUNTED = 3;

  /// A section weighs as much as any other, whatever its length: as much as this many sentences.
  private static final double SECTION = 60;

  /// Adds one lesson to the equations.
  static void sum(Lesson lesson, int levels, LeastSquares to) {
    double[] targets = new double[levels + 1];
    targets[lesson.grade()] = 1;
    targets[levels] = lesson.grade();
    for (Seen seen : lesson.sentences()) {
      to.add(input(seen), targets, SECTION / lesson.sentences().size());
    }
  }

  static int width(Lesson lesson) {
    return input(lesson.sentences().getFirst()).length;
  }

  double[] values(Seen seen) {
    double[] input = input(seen);
    double[] out = new double[weights.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = Vectors.dot(weights[i], input);
    }
    return out;
  }

  private static double[] input(Seen seen) {
    float[] vector = seen.vectorOrThrow();
    double[] out = new double[vector.length + Counted.values().length + 1];
    for (int i = 0; i < vector.length; i++) {
      out[i] = vector[i];
    }
    int at = vector.length;
    for (Counted what : Counted.values()) {
      out[at++] = COUNT_SIZE * Math.min(MOST_COUNTED, seen.tally().of(what));
    }
    out[at] = 1;
    return out;
  }
}

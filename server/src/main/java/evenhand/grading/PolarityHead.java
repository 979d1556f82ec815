package evenhand.grading;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells strengths from weaknesses by a sentence's vector and its counted words.
///
/// Nobody labelled a sentence for it. Two heads are added to the counts: one sets sentences of the
/// best sections against those of the worst, and knows what either are made of, but not where the
/// line lies; the other repeats over vectors what the counted words say, and so speaks also where
/// no counted word stands. The line is drawn where the counted words draw it over all sentences.
///
/// @param slope a weight for each number of the vector
/// @param offset added to what the vector gives
/// @param neither a sum closer to 0 than this says neither
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record PolarityHead(double[] slope, double offset, double neither) {
  /// Penalty of both heads; from 30 to 300 it hardly matters.
  private static final double RIDGE = 100;

  /// One sentence in twenty is neither; hand-labelled samples have 6 to 9 in a hundred.
  private static final double NEITHER_SHARE = 0.05;

  /// A section weighs as much as any other, whatever its length.
  private static final double SECTION = 60;

  /// @param best the index of the best grade
  /// @return null where there are not both best and worst sections to learn from
  static @Nullable PolarityHead fit(List<Lesson> lessons, int best) {
    var extremes = lessons.stream().filter(l -> l.grade() == 0 || l.grade() == best).toList();
    if (extremes.stream().map(Lesson::grade).distinct().count() < 2) {
      return null;
    }
    List<Seen> all = lessons.stream().flatMap(lesson -> lesson.sentences().stream()).toList();
    double[] counted = all.stream().mapToDouble(seen -> seen.tally().polarity()).toArray();
    double[] one = extremes(extremes, best);
    double[] other = words(all, counted);
    double[] grades = values(one, all);
    double[] words = values(other, all);
    double negative = Arrays.stream(counted).filter(p -> p < 0).count() / (double) counted.length;
    double line = Numbers.quantile(Numbers.sorted(grades), negative);
    double gradeSize = Numbers.deviation(grades);
    double wordSize = Numbers.deviation(words);
    double[] slope = new double[all.getFirst().vectorOrThrow().length];
    for (int i = 0; i < slope.length; i++) {
      slope[i] = one[i] / gradeSize + other[i] / wordSize;
    }
    double offset = (one[slope.length] - line) / gradeSize + other[slope.length] / wordSize;
    var plain = new PolarityHead(Rounded.of(slope), Rounded.of(offset), 0);
    double[] sums = all.stream().mapToDouble(seen -> Math.abs(plain.sum(seen))).toArray();
    return new PolarityHead(
        plain.slope(),
        plain.offset(),
        Rounded.of(Numbers.quantile(Numbers.sorted(sums), NEITHER_SHARE)));
  }

  /// Above 0 a strength, below a weakness.
  double sum(Seen seen) {
    return Vectors.dot(slope, seen.vectorOrThrow()) + offset + seen.tally().polarity();
  }

  Polarity of(Seen seen) {
    double sum = sum(seen);
    if (Math.abs(sum) < neither) {
      return Polarity.NEITHER;
    }
    return sum > 0 ? Polarity.STRENGTH : Polarity.WEAKNESS;
  }

  /// Best against worst sections.
  private static double[] extremes(List<Lesson> lessons, int best) {
    LeastSquares squares = squares(lessons.getFirst().sentences().getFirst());
    for (Lesson lesson : lessons) {
      for (Seen seen : lesson.sentences()) {
        squares.add(
            input(seen),
            new double[] {lesson.grade() == best ? 1 : -1},
            SECTION / lesson.sentences().size());
      }
    }
    return squares.solve(RIDGE)[0];
  }

  /// What the counted words say; both sides weigh the same.
  private static double[] words(List<Seen> all, double[] counted) {
    LeastSquares squares = squares(all.getFirst());
    double up = Arrays.stream(counted).filter(p -> p > 0).count() + 1.0;
    double down = Arrays.stream(counted).filter(p -> p < 0).count() + 1.0;
    for (int i = 0; i < counted.length; i++) {
      if (counted[i] != 0) {
        double share = counted[i] > 0 ? up / (up + down) : down / (up + down);
        squares.add(input(all.get(i)), new double[] {Math.signum(counted[i])}, 0.5 / share);
      }
    }
    return squares.solve(RIDGE)[0];
  }

  private static LeastSquares squares(Seen any) {
    return new LeastSquares(any.vectorOrThrow().length + 1, 1);
  }

  private static double[] values(double[] weights, List<Seen> all) {
    return all.stream()
        .mapToDouble(seen -> {
          float[] vector = seen.vectorOrThrow();
          return Vectors.dot(weights, vector) + weights[vector.length];
        })
        .toArray();
  }

  private static double[] input(Seen seen) {
    float[] vector = seen.vectorOrThrow();
    double[] out = new double[vector.length + 1];
    for (int i = 0; i < vector.length; i++) {
      out[i] = vector[i];
    }
    out[vector.length] = 1;
    return out;
  }
}

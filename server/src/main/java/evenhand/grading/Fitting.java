package evenhand.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/// Makes models from lessons.
///
/// The equations of the heads are summed once a cell, so that fitting on many choices of cells, as
/// measuring needs, costs little more than fitting once.
final class Fitting {
  /// Penalties, chosen once by cross-validation over the children's reports; what others gave is in
  /// `models/grading/README.md`.
  private static final double HEADS = 300;

  private static final double ORDINAL = 30;
  private static final double STEPS = 50;
  private static final double COUNTED_ORDINAL = 5;
  private static final double COUNTED_STEPS = 10;

  /// How much a narrative that was given half the sentences of a worse one counts as that worse
  /// one, against a published one. More finds more weak halves, and takes more good sections for
  /// worse.
  private static final double MIXED = 0.055;

  /// So many mixtures are made of each narrative.
  private static final int DRAWS = 4;

  private final Lessons lessons;
  private final int levels;
  private final boolean withVectors;
  private final @Nullable LeastSquares[] sums =
      new @Nullable LeastSquares[Lessons.FOLDS * Lessons.PARTS];

  /// @param levels how many grades the scale has
  /// @param withVectors false to learn from counts alone
  Fitting(Lessons lessons, int levels, boolean withVectors) {
    this.lessons = lessons;
    this.levels = levels;
    this.withVectors = withVectors;
  }

  /// A model of the lessons in some cells.
  Model fit(IntPredicate cells) {
    int[] chosen = lessons.in(cells);
    @Nullable Heads heads = withVectors ? heads(cells) : null;
    List<Row> published = new ArrayList<>();
    List<Row> mixed = new ArrayList<>();
    for (int group = 0; group < Lessons.PARTS; group++) {
      fill(chosen, cells, group, published, mixed);
    }
    Standard standard = Standard.of(features(published)).rounded();
    List<Row> all = new ArrayList<>(published);
    all.addAll(mixed);
    double[][] scaled = standard.apply(features(all));
    int[] grades = all.stream().mapToInt(Row::grade).toArray();
    double[] weights = all.stream().mapToDouble(Row::weight).toArray();
    Ordinal ordinal =
        Ordinal.fit(scaled, grades, weights, levels, withVectors ? ORDINAL : COUNTED_ORDINAL)
            .rounded();
    List<Logistic> steps = new ArrayList<>();
    for (int k = 0; k < levels - 1; k++) {
      double ridge = withVectors ? STEPS : COUNTED_STEPS;
      steps.add(Logistic.fit(scaled, above(grades, k), weights, ridge).rounded());
    }
    return new Model(heads, standard, ordinal, steps);
  }

  /// What a narrative looks like and the grade it stands for.
  @SuppressWarnings("ArrayRecordComponent") // a row, never compared
  private record Row(double[] features, int grade, double weight) {}

  private static double[][] features(List<Row> rows) {
    return rows.stream().map(Row::features).toArray(double[][]::new);
  }

  /// Adds the rows of one group of cells, through heads that have not seen its authorities.
  private void fill(
      int[] chosen, IntPredicate cells, int group, List<Row> published, List<Row> mixed) {
    @Nullable Heads unseen =
        withVectors ? heads(cell -> cells.test(cell) && group(cell) != group) : null;
    List<Lesson> some =
        Arrays.stream(chosen)
            .filter(i -> group(lessons.cell(i)) == group)
            .mapToObj(lessons::lesson)
            .toList();
    for (Lesson lesson : some) {
      published.add(new Row(Model.features(lesson.sentences(), unseen), lesson.grade(), 1));
    }
    var random = new Random(group);
    for (Lesson lesson : some) {
      List<Lesson> donors = some.stream().filter(lesson::isBetterThan).toList();
      for (int draw = 0; draw < DRAWS && !donors.isEmpty(); draw++) {
        Lesson donor = donors.get(random.nextInt(donors.size()));
        Lesson both = lesson.mixedWith(donor, random);
        mixed.add(new Row(Model.features(both.sentences(), unseen), donor.grade(), MIXED / DRAWS));
      }
    }
  }

  /// Lies across folds and parts, so that every choice of folds or parts holds several groups.
  private static int group(int cell) {
    return (Lessons.fold(cell) + Lessons.part(cell)) % Lessons.PARTS;
  }

  private static boolean[] above(int[] grades, int step) {
    boolean[] above = new boolean[grades.length];
    for (int i = 0; i < grades.length; i++) {
      above[i] = grades[i] > step;
    }
    return above;
  }

  private Heads heads(IntPredicate cells) {
    var sum = new LeastSquares(Heads.width(lessons.lesson(0)), levels + 1);
    for (int cell = 0; cell < sums.length; cell++) {
      if (cells.test(cell)) {
        sum.add(sumOf(cell));
      }
    }
    return new Heads(Arrays.stream(sum.solve(HEADS)).map(Rounded::of).toArray(double[][]::new));
  }

  private LeastSquares sumOf(int cell) {
    LeastSquares sum = sums[cell];
    if (sum == null) {
      sum = new LeastSquares(Heads.width(lessons.lesson(0)), levels + 1);
      for (int index : lessons.in(c -> c == cell)) {
        Heads.sum(lessons.lesson(index), levels, sum);
      }
      sums[cell] = sum;
    }
    return sum;
  }
}

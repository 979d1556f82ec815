package evenhand.grading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    double[][] rows = new double[chosen.length][];
    @Nullable Heads heads = withVectors ? heads(cells) : null;
    for (int group = 0; group < Lessons.PARTS; group++) {
      fill(rows, chosen, cells, group);
    }
    int[] grades = Arrays.stream(chosen).map(i -> lessons.lesson(i).grade()).toArray();
    Standard standard = Standard.of(rows).rounded();
    double[][] scaled = standard.apply(rows);
    Ordinal ordinal =
        Ordinal.fit(scaled, grades, levels, withVectors ? ORDINAL : COUNTED_ORDINAL).rounded();
    List<Logistic> steps = new ArrayList<>();
    for (int k = 0; k < levels - 1; k++) {
      double ridge = withVectors ? STEPS : COUNTED_STEPS;
      steps.add(Logistic.fit(scaled, above(grades, k), ridge).rounded());
    }
    return new Model(heads, standard, ordinal, steps);
  }

  /// Fills the rows of one group of cells, through heads that have not seen its authorities.
  private void fill(double[][] rows, int[] chosen, IntPredicate cells, int group) {
    @Nullable Heads unseen =
        withVectors ? heads(cell -> cells.test(cell) && group(cell) != group) : null;
    for (int i = 0; i < chosen.length; i++) {
      if (group(lessons.cell(chosen[i])) == group) {
        rows[i] = Model.features(lessons.lesson(chosen[i]).sentences(), unseen);
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

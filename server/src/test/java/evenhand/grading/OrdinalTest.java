package evenhand.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OrdinalTest {
  private static final double[] SLOPE = {1.5, -2, 0};
  private static final double[] CUTS = {-2, 0, 2};

  /// Draws rows and grades from a known regression.
  private static int[] draw(Random random, double[][] rows) {
    int[] grades = new int[rows.length];
    var known = new Ordinal(SLOPE, CUTS);
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.doubles(3, -1.7, 1.7).toArray();
      double[] chances = known.probabilities(rows[i]);
      double at = random.nextDouble();
      while (at > chances[grades[i]] && grades[i] < 3) {
        at -= chances[grades[i]++];
      }
    }
    return grades;
  }

  private static double[] ones(double[][] rows) {
    double[] ones = new double[rows.length];
    Arrays.fill(ones, 1);
    return ones;
  }

  @Test
  void fittingFindsTheRegressionThatTheDataCameFrom() {
    long seed = Long.getLong("seed", 11);
    double[][] rows = new double[6000][];
    int[] grades = draw(new Random(seed), rows);
    Ordinal found = Ordinal.fit(rows, grades, ones(rows), 4, 0.01);
    for (int i = 0; i < SLOPE.length; i++) {
      assertThat(found.slope()[i]).as("-Dseed=%d", seed).isCloseTo(SLOPE[i], within(0.15));
      assertThat(found.cuts()[i]).as("-Dseed=%d", seed).isCloseTo(CUTS[i], within(0.2));
    }
  }

  @Test
  void theStepsAgreeWithTheOrderedFit() {
    double[][] rows = new double[6000][];
    int[] grades = draw(new Random(12), rows);
    boolean[] above = new boolean[grades.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = grades[i] > 1;
    }
    Logistic step = Logistic.fit(rows, above, ones(rows), 0.01);
    assertThat(step.slope()[1]).isCloseTo(SLOPE[1], within(0.2));
    assertThat(step.offset()).isCloseTo(-CUTS[1], within(0.2));
  }

  @Test
  void leastSquaresRecoversALinearMap() {
    var squares = new LeastSquares(3, 1);
    var random = new Random(13);
    for (int i = 0; i < 200; i++) {
      double a = random.nextGaussian();
      double b = random.nextGaussian();
      squares.add(new double[] {a, b, 1}, new double[] {2 * a - b + 5}, 1);
    }
    assertThat(squares.solve(1e-6)[0]).containsExactly(new double[] {2, -1, 5}, within(1e-4));
  }
}

package evenhand.grading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Minimises a smooth convex function by limited-memory BFGS with a backtracking search.
///
/// One thread and a fixed order of additions, so the same data give the same bits.
final class Lbfgs {
  /// How many past steps shape the next one; the usual choice of Liu and Nocedal (1989) lies
  /// between 3 and 20.
  private static final int MEMORY = 10;

  /// A step must gain this share of what the slope promises (Armijo's condition).
  private static final double SUFFICIENT = 1e-4;

  private static final double SMALLEST_STEP = 1e-10;

  @SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
  private record Step(double[] moved, double[] turned, double inverse) {}

  private Lbfgs() {}

  /// @param tolerance stops when a step gains less than this share of the value
  static double[] minimise(Objective f, double[] start, int iterations, double tolerance) {
    double[] x = start.clone();
    double[] slope = new double[x.length];
    double value = f.at(x, slope);
    Deque<Step> steps = new ArrayDeque<>();
    for (int i = 0; i < iterations; i++) {
      double[] way = direction(slope, steps);
      double promise = Vectors.dot(slope, way);
      double[] next = new double[x.length];
      double[] nextSlope = new double[x.length];
      double length = steps.isEmpty() ? Math.min(1, 1 / (Vectors.norm(slope) + 1e-12)) : 1;
      double reached = move(f, x, way, length, next, nextSlope);
      while (reached > value + SUFFICIENT * length * promise && length > SMALLEST_STEP) {
        length /= 2;
        reached = move(f, x, way, length, next, nextSlope);
      }
      remember(steps, Vectors.minus(next, x), Vectors.minus(nextSlope, slope));
      boolean done = Math.abs(value - reached) < tolerance * Math.max(1, Math.abs(value));
      x = next;
      slope = nextSlope;
      value = reached;
      if (done) {
        break;
      }
    }
    return x;
  }

  private static double move(
      Objective f, double[] from, double[] way, double length, double[] to, double[] slope) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] + length * way[i];
    }
    return f.at(to, slope);
  }

  private static void remember(Deque<Step> steps, double[] moved, double[] turned) {
    double curvature = Vectors.dot(moved, turned);
    if (curvature > 1e-12) {
      steps.addLast(new Step(moved, turned, 1 / curvature));
      if (steps.size() > MEMORY) {
        steps.removeFirst();
      }
    }
  }

  /// The two-loop recursion; downhill even where the memory misleads.
  private static double[] direction(double[] slope, Deque<Step> steps) {
    double[] way = slope.clone();
    List<Step> all = new ArrayList<>(steps);
    double[] share = new double[all.size()];
    for (int i = all.size() - 1; i >= 0; i--) {
      share[i] = all.get(i).inverse() * Vectors.dot(all.get(i).moved(), way);
      Vectors.add(way, -share[i], all.get(i).turned());
    }
    if (!all.isEmpty()) {
      Step last = all.getLast();
      Vectors.scale(way, 1 / (last.inverse() * Vectors.dot(last.turned(), last.turned())));
    }
    for (int i = 0; i < all.size(); i++) {
      double back = all.get(i).inverse() * Vectors.dot(all.get(i).turned(), way);
      Vectors.add(way, share[i] - back, all.get(i).moved());
    }
    Vectors.scale(way, -1);
    if (Vectors.dot(way, slope) >= 0) {
      way = slope.clone();
      Vectors.scale(way, -1);
    }
    return way;
  }
}

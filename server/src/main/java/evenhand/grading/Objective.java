package evenhand.grading;

/// A smooth function to be made small.
interface Objective {
  /// The value at `x`; the slope is written over `gradient`.
  double at(double[] x, double[] gradient);
}

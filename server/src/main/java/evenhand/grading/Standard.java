package evenhand.grading;

/// Brings features to mean 0 and deviation 1, as they were in training.
@SuppressWarnings("ArrayRecordComponent") // weights and rows, never compared
record Standard(double[] mean, double[] deviation) {
  /// Below this a feature counts as constant.
  private static final double CONSTANT = 1e-9;

  static Standard of(double[][] rows) {
    int width = rows[0].length;
    double[] mean = new double[width];
    double[] deviation = new double[width];
    for (double[] row : rows) {
      Vectors.add(mean, 1.0 / rows.length, row);
    }
    for (double[] row : rows) {
      for (int i = 0; i < width; i++) {
        deviation[i] += (row[i] - mean[i]) * (row[i] - mean[i]) / rows.length;
      }
    }
    for (int i = 0; i < width; i++) {
      double spread = Math.sqrt(deviation[i]);
      deviation[i] = spread < CONSTANT ? 1 : spread;
    }
    return new Standard(mean, deviation);
  }

  Standard rounded() {
    return new Standard(Rounded.of(mean), Rounded.of(deviation));
  }

  double[] apply(double[] row) {
    double[] out = new double[row.length];
    for (int i = 0; i < row.length; i++) {
      out[i] = (row[i] - mean[i]) / deviation[i];
    }
    return out;
  }

  double[][] apply(double[][] rows) {
    double[][] out = new double[rows.length][];
    for (int i = 0; i < rows.length; i++) {
      out[i] = apply(rows[i]);
    }
    return out;
  }
}

package evenhand.grading;

/// The normal equations of a linear regression with several targets; the last input is the constant
/// 1 and is not penalised.
final class LeastSquares {
  private static final double FREE = 1e-6;

  private final double[][] squares;
  private final double[][] products;

  LeastSquares(int inputs, int targets) {
    squares = new double[inputs][inputs];
    products = new double[targets][inputs];
  }

  void add(double[] input, double[] target, double weight) {
    for (int i = 0; i < input.length; i++) {
      double scaled = weight * input[i];
      double[] row = squares[i];
      for (int j = 0; j <= i; j++) {
        row[j] += scaled * input[j];
      }
      for (int t = 0; t < target.length; t++) {
        products[t][i] += scaled * target[t];
      }
    }
  }

  void add(LeastSquares other) {
    for (int i = 0; i < squares.length; i++) {
      Vectors.add(squares[i], 1, other.squares[i]);
    }
    for (int t = 0; t < products.length; t++) {
      Vectors.add(products[t], 1, other.products[t]);
    }
  }

  /// A row of weights for each target.
  double[][] solve(double ridge) {
    double[][] lower = cholesky(ridge);
    double[][] out = new double[products.length][];
    for (int t = 0; t < out.length; t++) {
      out[t] = back(lower, forward(lower, products[t]));
    }
    return out;
  }

  private double[][] cholesky(double ridge) {
    int n = squares.length;
    double[][] lower = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = squares[i][j];
        if (i == j) {
          sum += i == n - 1 ? FREE : ridge;
        }
        for (int k = 0; k < j; k++) {
          sum -= lower[i][k] * lower[j][k];
        }
        lower[i][j] = i == j ? Math.sqrt(Math.max(sum, FREE)) : sum / lower[j][j];
      }
    }
    return lower;
  }

  private static double[] forward(double[][] lower, double[] right) {
    double[] out = new double[right.length];
    for (int i = 0; i < out.length; i++) {
      double sum = right[i];
      for (int k = 0; k < i; k++) {
        sum -= lower[i][k] * out[k];
      }
      out[i] = sum / lower[i][i];
    }
    return out;
  }

  private static double[] back(double[][] lower, double[] right) {
    double[] out = new double[right.length];
    for (int i = out.length - 1; i >= 0; i--) {
      double sum = right[i];
      for (int k = i + 1; k < out.length; k++) {
        sum -= lower[k][i] * out[k];
      }
      out[i] = sum / lower[i][i];
    }
    return out;
  }
}

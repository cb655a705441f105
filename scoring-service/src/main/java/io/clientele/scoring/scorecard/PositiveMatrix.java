package io.clientele.scoring.scorecard;

/** A symmetric positive definite matrix by its Cholesky factor {@code L}, {@code A = L L'}. */
final class PositiveMatrix {

  // Keeps a matrix that is only just singular by rounding invertible.
  private static final double LEAST_PIVOT = 1e-12;

  private final double[][] factor;

  /**
   * Factors a matrix.
   *
   * @param lower at least the lower triangle; it is not changed
   */
  PositiveMatrix(double[][] lower) {
    int size = lower.length;
    factor = new double[size][size];
    for (int j = 0; j < size; j++) {
      for (int k = 0; k <= j; k++) {
        double sum = lower[j][k];
        for (int m = 0; m < k; m++) {
          sum -= factor[j][m] * factor[k][m];
        }
        factor[j][k] = j == k ? Math.sqrt(Math.max(sum, LEAST_PIVOT)) : sum / factor[k][k];
      }
    }
  }

  /** The {@code x} with {@code A x = b}. */
  double[] solve(double[] b) {
    int size = factor.length;
    double[] x = b.clone();
    for (int j = 0; j < size; j++) {
      for (int m = 0; m < j; m++) {
        x[j] -= factor[j][m] * x[m];
      }
      x[j] /= factor[j][j];
    }
    for (int j = size - 1; j >= 0; j--) {
      for (int m = j + 1; m < size; m++) {
        x[j] -= factor[m][j] * x[m];
      }
      x[j] /= factor[j][j];
    }
    return x;
  }

  /** The diagonal of the inverse. */
  double[] inverseDiagonal() {
    double[] diagonal = new double[factor.length];
    for (int j = 0; j < diagonal.length; j++) {
      double[] unit = new double[diagonal.length];
      unit[j] = 1;
      diagonal[j] = solve(unit)[j];
    }
    return diagonal;
  }
}

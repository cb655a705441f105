package io.clientele.scoring.clv;

/** Covariance matrices of the logarithms of parameters. */
final class Covariances {

  private Covariances() {}

  /** A copy; refuses another size and what is not finite. */
  static double[][] copy(double[][] matrix, int size) {
    if (matrix.length != size) {
      throw new IllegalArgumentException(
          "a covariance of %d parameters has %d rows".formatted(size, matrix.length));
    }
    double[][] copy = new double[size][];
    for (int i = 0; i < size; i++) {
      copy[i] = matrix[i].clone();
      if (copy[i].length != size) {
        throw new IllegalArgumentException("a covariance is square");
      }
      for (double value : copy[i]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("a covariance is finite");
        }
      }
    }
    return copy;
  }

  /** {@code g' C g}, at least 0. */
  static double variance(double[] gradient, double[][] covariance) {
    double sum = 0;
    for (int i = 0; i < gradient.length; i++) {
      for (int j = 0; j < gradient.length; j++) {
        sum += gradient[i] * covariance[i][j] * gradient[j];
      }
    }
    return Math.max(0, sum);
  }
}

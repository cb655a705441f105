package io.clientele.scoring.cluster;

/**
 * A mixture of normal distributions: a point is drawn from the {@code c}th with the probability of
 * its weight.
 */
final class Mixture {

  private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

  private final double[] weights;
  private final double[] means;
  private final double[] factors;
  private final double[] logFactors;

  /**
   * A mixture of such components.
   *
   * @param weights of the components, which add up to 1
   * @param means coordinates of each component's mean, one after the other
   * @param factors of each component's covariance the lower Cholesky factor, row by row, one after
   *     the other
   */
  Mixture(double[] weights, double[] means, double[] factors) {
    this.weights = weights;
    this.means = means;
    this.factors = factors;
    logFactors = new double[weights.length];
    int d = dimensions();
    for (int c = 0; c < weights.length; c++) {
      logFactors[c] = Math.log(weights[c]) - 0.5 * d * LOG_TWO_PI;
      for (int i = 0; i < d; i++) {
        logFactors[c] -= Math.log(factors[c * d * d + i * d + i]);
      }
    }
  }

  double[] weights() {
    return weights;
  }

  double[] means() {
    return means;
  }

  double[] factors() {
    return factors;
  }

  /** Some of the components, their weights made to add up to 1. */
  Mixture pick(int[] chosen) {
    int d = dimensions();
    double[] pickedWeights = new double[chosen.length];
    double[] pickedMeans = new double[chosen.length * d];
    double[] pickedFactors = new double[chosen.length * d * d];
    double sum = 0;
    for (int c = 0; c < chosen.length; c++) {
      pickedWeights[c] = weights[chosen[c]];
      sum += pickedWeights[c];
      System.arraycopy(means, chosen[c] * d, pickedMeans, c * d, d);
      System.arraycopy(factors, chosen[c] * d * d, pickedFactors, c * d * d, d * d);
    }
    for (int c = 0; c < chosen.length; c++) {
      pickedWeights[c] /= sum;
    }
    return new Mixture(pickedWeights, pickedMeans, pickedFactors);
  }

  int components() {
    return weights.length;
  }

  int dimensions() {
    return means.length / weights.length;
  }

  /** The logarithm of the weighted density of each component at a point. */
  double[] logDensities(double[] point) {
    double[] logs = new double[components()];
    for (int c = 0; c < logs.length; c++) {
      logs[c] = logFactors[c] - squared(point, c) / 2;
    }
    return logs;
  }

  // By solving L y = x - m: the squared distance in units of the covariance is that of y.
  private double squared(double[] point, int component) {
    int d = point.length;
    int at = component * d * d;
    double squares = 0;
    double[] solved = new double[d];
    for (int i = 0; i < d; i++) {
      double left = point[i] - means[component * d + i];
      for (int j = 0; j < i; j++) {
        left -= factors[at + i * d + j] * solved[j];
      }
      solved[i] = left / factors[at + i * d + i];
      squares += solved[i] * solved[i];
    }
    return squares;
  }

  /** The logarithm of the sum of what these are the logarithms of. */
  static double logSum(double[] logs) {
    double most = Double.NEGATIVE_INFINITY;
    for (double log : logs) {
      most = Math.max(most, log);
    }
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum);
  }

  /** The probability of each component given the point. */
  double[] posterior(double[] point) {
    double[] logs = logDensities(point);
    double all = logSum(logs);
    for (int c = 0; c < logs.length; c++) {
      logs[c] = Math.exp(logs[c] - all);
    }
    return logs;
  }
}

package io.clientele.scoring.evaluation;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;

/** Probabilities of the normal and of Student's distribution. */
final class Distributions {

  private static final double PRECISION = 1e-12;

  private Distributions() {}

  /** The number that a standard normal one does not exceed with the probability. */
  static double normalQuantile(double probability) {
    return Math.sqrt(2) * Erf.erfInv(2 * probability - 1);
  }

  /** The probability of a standard normal number at least so far from 0. */
  static double normalBeyond(double distance) {
    return Erf.erfc(Math.abs(distance) / Math.sqrt(2));
  }

  /**
   * The probability of a number of Student's distribution at least so far from 0: the regularized
   * incomplete beta function at {@code degrees / (degrees + t^2)} (Abramowitz and Stegun, 26.7.1).
   */
  static double studentBeyond(double distance, double degrees) {
    return Double.isInfinite(distance)
        ? 0
        : Beta.regularizedBeta(degrees / (degrees + distance * distance), degrees / 2, 0.5);
  }

  /**
   * The distance from 0 that a number of Student's distribution keeps within with the probability.
   */
  static double studentWithin(double probability, double degrees) {
    double low = 0;
    double high = 1;
    while (studentBeyond(high, degrees) > 1 - probability) {
      low = high;
      high *= 2;
    }
    while (high - low > PRECISION * high) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (studentBeyond(middle, degrees) > 1 - probability) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }
}

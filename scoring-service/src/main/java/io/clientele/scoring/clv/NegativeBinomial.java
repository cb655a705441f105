package io.clientele.scoring.clv;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Gamma;

/**
 * Counts of a Poisson process whose rate is drawn from a gamma distribution (shape r, rate alpha).
 */
final class NegativeBinomial {

  private NegativeBinomial() {}

  /** The logarithm of the probability of exactly so many within a time. */
  static double logProbability(double r, double alpha, long count, double time) {
    if (count == 0) {
      return -r * Math.log1p(time / alpha);
    }
    return Rising.log(r, count)
        - Gamma.logGamma(count + 1.0)
        - r * Math.log1p(time / alpha)
        - count * Math.log1p(alpha / time);
  }

  /** The probability of so many or more within a time. */
  static double tail(double r, double alpha, long count, double time) {
    if (count == 0) {
      return 1;
    }
    if (count == 1 || time == 0) {
      return -Math.expm1(-r * Math.log1p(time / alpha));
    }
    return Math.clamp(Beta.regularizedBeta(time / (alpha + time), (double) count, r), 0.0, 1.0);
  }
}

package io.clientele.scoring.clv;

import org.hipparchus.special.Gamma;

/** The rising factorial {@code (a)_n = a (a + 1) ... (a + n - 1) = Gamma(a + n) / Gamma(a)}. */
final class Rising {

  private static final int FEW = 40;

  private Rising() {}

  /** Its logarithm, without the loss of digits that a difference of log-gammas has for few n. */
  static double log(double a, long n) {
    if (n > FEW) {
      return Gamma.logGamma(a + n) - Gamma.logGamma(a);
    }
    double sum = 0;
    double product = 1;
    for (int i = 0; i < n; i++) {
      product *= a + i;
      if (product > 1e200 || product < 1e-200) {
        sum += Math.log(product);
        product = 1;
      }
    }
    return sum + Math.log(product);
  }

  /** {@code ln((b)_n / (a + b)_n)}: the logarithm of the mean of {@code (1 - p)^n}, p a beta. */
  static double logBetaPower(double a, double b, long n) {
    if (n > FEW) {
      return Math.min(0, log(b, n) - log(a + b, n));
    }
    double product = 1;
    for (long i = 0; i < n; i++) {
      product *= (b + i) / (a + b + i);
    }
    return Math.log(product);
  }

  /** The logarithms of {@code (a)_0 ... (a)_most}. */
  static double[] logs(double a, int most) {
    double[] logs = new double[most + 1];
    for (int n = 0; n < most; n++) {
      logs[n + 1] = logs[n] + Math.log(a + n);
    }
    return logs;
  }

  /** The derivatives of the logarithms by {@code a}: sums of {@code 1 / (a + i)}. */
  static double[] slopes(double a, int most) {
    double[] slopes = new double[most + 1];
    for (int n = 0; n < most; n++) {
      slopes[n + 1] = slopes[n] + 1 / (a + n);
    }
    return slopes;
  }
}

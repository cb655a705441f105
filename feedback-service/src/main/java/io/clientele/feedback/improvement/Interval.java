package io.clientele.feedback.improvement;

/**
 * An estimate with its 95 % interval.
 *
 * <ul>
 *   <li>A share: Wilson's score interval (E. B. Wilson, 1927).
 *   <li>The difference of two independent shares: the hybrid score interval, method 10 of R. G.
 *       Newcombe, "Interval estimation for the difference between independent proportions",
 *       Statistics in Medicine 17 (1998).
 *   <li>The difference of two estimates that have intervals: G. Y. Zou and A. Donner, "Construction
 *       of confidence limits about effect measures", Statistics in Medicine 27 (2008), of which
 *       Newcombe's is the case of two Wilson intervals.
 *   <li>The difference of two means: B. L. Welch, Biometrika 34 (1947), with the degrees of freedom
 *       of F. E. Satterthwaite (1946).
 * </ul>
 */
record Interval(double estimate, double low, double high) {

  private static final double Z = 1.959963984540054;

  Interval {
    if (!(low <= estimate && estimate <= high)) {
      throw new IllegalArgumentException(low + ", " + estimate + ", " + high + " is no interval");
    }
  }

  /**
   * A share.
   *
   * @param found of n
   * @param n at least 1
   */
  static Interval share(long found, long n) {
    double p = (double) found / n;
    double middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z / (1 + Z * Z / n) * Math.sqrt(p * (1 - p) / n + Z * Z / (4.0 * n * n));
    // Rounding must not put the estimate outside where it is 0 or 1.
    return new Interval(p, Math.min(p, middle - half), Math.max(p, middle + half));
  }

  /** This minus another, which is independent of it. */
  Interval minus(Interval other) {
    double difference = estimate - other.estimate;
    double below = Math.hypot(estimate - low, other.high - other.estimate);
    double above = Math.hypot(high - estimate, other.estimate - other.low);
    return new Interval(difference, difference - below, difference + above);
  }

  /**
   * The difference of the means, after minus before.
   *
   * @param before at least two customers
   * @param after at least two customers
   */
  static Interval ofMeans(Sample before, Sample after) {
    double a = before.variance() / before.customers();
    double b = after.variance() / after.customers();
    double difference = after.mean() - before.mean();
    if (a + b == 0) {
      return new Interval(difference, difference, difference);
    }
    double freedom =
        (a + b) * (a + b) / (a * a / (before.customers() - 1) + b * b / (after.customers() - 1));
    double half = t(freedom) * Math.sqrt(a + b);
    return new Interval(difference, difference - half, difference + half);
  }

  /**
   * The 97.5 % quantile of Student's distribution by the expansion of R. A. Fisher and E. A.
   * Cornish (M. Abramowitz, I. Stegun, 1964, 26.7.5): off by less than 1e-4 from 10 degrees of
   * freedom on.
   */
  static double t(double freedom) {
    double z2 = Z * Z;
    double g1 = Z * (z2 + 1) / 4;
    double g2 = Z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = Z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    double g4 = Z * ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) / 92160;
    double v = freedom;
    return Z + g1 / v + g2 / (v * v) + g3 / (v * v * v) + g4 / (v * v * v * v);
  }
}

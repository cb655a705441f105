package io.clientele.feedback.theme;

/** Whether a theme is spoken of more than before. */
enum Trend {
  /** Too few to tell. */
  UNKNOWN,
  /** More than in the period before. */
  RISING,
  /** No more and no less, as far as can be told. */
  STEADY,
  /** Less. */
  FALLING;

  private static final long LEAST = 10;
  private static final double Z = 1.959963984540054;

  /**
   * The trend of two counts over times of the same length, by the conditional test of two Poisson
   * rates at 5 % (J. Przyborowski, H. Wilenski, Biometrika 31, 1940) in its normal form.
   */
  static Trend of(long recent, long previous) {
    if (recent + previous < LEAST) {
      return UNKNOWN;
    }
    double deviate = (recent - previous) / Math.sqrt(recent + previous);
    if (deviate >= Z) {
      return RISING;
    }
    return deviate <= -Z ? FALLING : STEADY;
  }
}

package io.clientele.scoring.population;

/** The standard normal distribution. */
public final class Normal {

  private Normal() {}

  /**
   * The probability of a value up to {@code x}, with an absolute error below 7.5e-8 (Abramowitz and
   * Stegun, Handbook of Mathematical Functions, 26.2.17).
   */
  public static double cumulative(double x) {
    if (Double.isNaN(x)) {
      throw new IllegalArgumentException("not a number");
    }
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double series =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    double tail = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * series;
    return x >= 0 ? 1 - tail : tail;
  }
}

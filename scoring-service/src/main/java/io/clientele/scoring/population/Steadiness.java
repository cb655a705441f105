package io.clientele.scoring.population;

/** How likely a rank is to stay within its band when the population is drawn anew. */
public final class Steadiness {

  private Steadiness() {}

  /**
   * The probability that a share counted in a population of {@code size} lies on the same sides of
   * the band's borders in another population of that size: {@code P(share >= low) + P(share < high)
   * - 1} with the normal approximation of the binomial, whose standard error at a border {@code q}
   * is {@code sqrt(q (1 - q) / size)}. A border at 0 or 1 cannot be crossed.
   *
   * @param share the counted share, in [0, 1]
   * @param low the lower border, in [0, 1]
   * @param high the upper border, in [0, 1]
   * @param size the size of the population, at least 1
   */
  public static double within(double share, double low, double high, long size) {
    double aboveLow = low <= 0 ? 1 : side(share - low, low, size);
    double belowHigh = high >= 1 ? 1 : side(high - share, high, size);
    return Math.clamp(aboveLow + belowHigh - 1, 0.0, 1.0);
  }

  private static double side(double distance, double border, long size) {
    return Normal.cumulative(distance / Math.sqrt(border * (1 - border) / size));
  }
}

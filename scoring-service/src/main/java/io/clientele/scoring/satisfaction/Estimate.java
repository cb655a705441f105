package io.clientele.scoring.satisfaction;

/**
 * What is thought of a satisfaction: a normal distribution.
 *
 * @param mean in [-1, 1]
 * @param deviation standard deviation, positive
 */
public record Estimate(double mean, double deviation) {

  /** The quantile of a normal distribution that leaves 2.5 % above. */
  public static final double Z95 = 1.959963984540054;

  /** The lower end of the interval that holds 95 %, at least -1. */
  public double low() {
    return Math.max(-1, mean - Z95 * deviation);
  }

  /** The upper end of the interval that holds 95 %, at most 1. */
  public double high() {
    return Math.min(1, mean + Z95 * deviation);
  }
}

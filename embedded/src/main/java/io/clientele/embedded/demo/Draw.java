package io.clientele.embedded.demo;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Draws from the distributions that the shop needs and the JDK does not have. */
final class Draw {

  private static final double SECONDS_PER_DAY = 86_400;

  private Draw() {}

  /**
   * From the gamma distribution, by the method of Marsaglia and Tsang, "A simple method for
   * generating gamma variables", ACM TOMS 26 (2000).
   *
   * @param shape positive
   * @param mean positive
   */
  static double gamma(double shape, double mean, RandomGenerator random) {
    if (shape < 1) {
      double boost = Math.pow(1 - random.nextDouble(), 1 / shape);
      return gamma(shape + 1, mean * (shape + 1) / shape, random) * boost;
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = random.nextGaussian();
      double v = Math.pow(1 + c * x, 3);
      double u = 1 - random.nextDouble();
      if (v > 0 && Math.log(u) < x * x / 2 + d * (1 - v + Math.log(v))) {
        return d * v * mean / shape;
      }
    }
  }

  /** From the log-normal distribution with that median. */
  static double logNormal(double median, double sigma, RandomGenerator random) {
    return median * Math.exp(sigma * random.nextGaussian());
  }

  /** Whether something of that probability happens. */
  static boolean chance(double probability, RandomGenerator random) {
    return random.nextDouble() < probability;
  }

  /** So many days, to the second. */
  static Duration days(double days) {
    return Duration.ofSeconds(Math.round(days * SECONDS_PER_DAY));
  }
}

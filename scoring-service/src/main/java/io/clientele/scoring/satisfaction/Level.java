package io.clientele.scoring.satisfaction;

/**
 * How satisfied a group is: the mean over its customers, each of whom counts once however often he
 * spoke, as what one says twice is no second opinion.
 *
 * @param customers who said something
 * @param mean in [-1, 1]; 0 of nobody
 * @param deviation standard deviation between customers; 0 of fewer than two
 */
public record Level(long customers, double mean, double deviation) {

  /** From how many customers on the interval of the mean is told. */
  public static final int LEAST = 10;

  /** Of nobody. */
  public static final Level NONE = new Level(0, 0, 0);

  public Level {
    if (!(customers >= 0 && Math.abs(mean) <= 1 && deviation >= 0)) {
      throw new IllegalArgumentException("a level lies within -1 and 1");
    }
  }

  /** The level of sums over customers: their number, values and squares of values. */
  public static Level ofSums(long customers, double sum, double squares) {
    if (customers == 0) {
      return NONE;
    }
    double mean = Math.clamp(sum / customers, -1.0, 1.0);
    double variance =
        customers < 2 ? 0 : Math.max(0, (squares - customers * mean * mean) / (customers - 1));
    return new Level(customers, mean, Math.sqrt(variance));
  }

  /** Whether enough customers said something to tell an interval. */
  public boolean enough() {
    return customers >= LEAST;
  }

  /** Standard error of the mean. */
  public double error() {
    return customers == 0 ? Double.POSITIVE_INFINITY : deviation / Math.sqrt(customers);
  }

  /** The lower end of the interval of 95 % by the normal distribution, at least -1. */
  public double low() {
    return Math.max(-1, mean - Estimate.Z95 * error());
  }

  /** The upper end of the interval of 95 % by the normal distribution, at most 1. */
  public double high() {
    return Math.min(1, mean + Estimate.Z95 * error());
  }
}

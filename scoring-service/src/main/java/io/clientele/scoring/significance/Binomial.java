package io.clientele.scoring.significance;

/**
 * The binomial distribution, by the saddle-point form of its density: C. Loader, "Fast and Accurate
 * Computation of Binomial Probabilities" (2000). It loses no digits where the counts are large.
 */
public final class Binomial {

  private static final int EXACT = 16;
  private static final double[] ERRORS = errors();
  private static final double NEGLIGIBLE = 1e-18;

  private Binomial() {}

  /**
   * The logarithm of the probability of exactly {@code successes}.
   *
   * @param share of a success, in [0, 1]
   */
  public static double logDensity(long successes, long trials, double share) {
    if (successes < 0 || successes > trials) {
      return Double.NEGATIVE_INFINITY;
    }
    if (share <= 0 || share >= 1) {
      return successes == (share <= 0 ? 0 : trials) ? 0 : Double.NEGATIVE_INFINITY;
    }
    if (successes == 0) {
      return trials * Math.log1p(-share);
    }
    if (successes == trials) {
      return trials * Math.log(share);
    }
    long failures = trials - successes;
    double saddle =
        error(trials)
            - error(successes)
            - error(failures)
            - deviance((double) successes, trials * share)
            - deviance((double) failures, trials * (1 - share));
    double scale = 2 * Math.PI * successes * ((double) failures / trials);
    return saddle - 0.5 * Math.log(scale);
  }

  /**
   * The probability of at least so many successes.
   *
   * @param share of a success, in [0, 1]
   */
  public static double atLeast(long successes, long trials, double share) {
    if (successes <= 0) {
      return 1;
    }
    if (successes > trials || share <= 0) {
      return 0;
    }
    if (share >= 1) {
      return 1;
    }
    double odds = share / (1 - share);
    if (successes <= trials * share) {
      double below = Math.exp(logDensity(successes - 1, trials, share));
      double sum = 0;
      for (long k = successes - 1; k >= 0 && below > NEGLIGIBLE * sum; k--) {
        sum += below;
        below *= k / ((trials - k + 1) * odds);
      }
      return Math.max(0, 1 - sum);
    }
    double term = Math.exp(logDensity(successes, trials, share));
    double sum = 0;
    for (long k = successes; k <= trials && term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= (trials - k) * odds / (k + 1);
    }
    return Math.min(1, sum);
  }

  // What Stirling's formula lacks of ln n!.
  private static double error(long n) {
    if (n < EXACT) {
      return ERRORS[(int) n];
    }
    double square = (double) n * n;
    return (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - (1.0 / 1680) / square) / square) / square) / n;
  }

  private static double[] errors() {
    double[] errors = new double[EXACT];
    double factorial = 1;
    for (int n = 1; n < EXACT; n++) {
      factorial *= n;
      errors[n] = Math.log(factorial) - (n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n));
    }
    return errors;
  }

  // x ln(x / m) + m - x, also where x and m are close to each other.
  private static double deviance(double x, double m) {
    if (Math.abs(x - m) >= 0.1 * (x + m)) {
      return x * Math.log(x / m) + m - x;
    }
    double v = (x - m) / (x + m);
    double sum = (x - m) * v;
    double power = 2 * x * v;
    for (int j = 1; ; j++) {
      power *= v * v;
      double next = sum + power / (2 * j + 1);
      if (next == sum) {
        return next;
      }
      sum = next;
    }
  }
}

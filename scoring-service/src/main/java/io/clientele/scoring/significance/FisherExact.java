package io.clientele.scoring.significance;

/**
 * R. A. Fisher's exact test of a table of two by two, one-sided: whether two things go together
 * more often than by chance. The probability of a table is hypergeometric, made of three binomial
 * ones (Loader 2000).
 */
public final class FisherExact {

  private static final double NEGLIGIBLE = 1e-18;

  private FisherExact() {}

  /**
   * The probability that at least {@code both} of {@code all} have both, where it is chance who has
   * what.
   *
   * @param first how many have the first
   * @param second how many have the second
   */
  public static double greater(long both, long first, long second, long all) {
    if (both < 0 || first > all || second > all || both > Math.min(first, second)) {
      throw new IllegalArgumentException(
          "no such table: %d of %d and %d among %d".formatted(both, first, second, all));
    }
    if (first < second) {
      // To the last digit the same either way round.
      return greater(both, second, first, all);
    }
    long least = Math.max(0, first + second - all);
    if (both <= least) {
      return 1;
    }
    if ((double) both * all <= (double) first * second) {
      return Math.max(0, 1 - down(both - 1, least, first, second, all));
    }
    return Math.min(1, up(both, first, second, all));
  }

  private static double up(long from, long first, long second, long all) {
    long most = Math.min(first, second);
    double term = density(from, first, second, all);
    double sum = 0;
    for (long k = from; k <= most && term > NEGLIGIBLE * sum; k++) {
      sum += term;
      term *= (double) (first - k) * (second - k) / ((k + 1.0) * (all - first - second + k + 1));
    }
    return sum;
  }

  private static double down(long from, long least, long first, long second, long all) {
    double term = density(from, first, second, all);
    double sum = 0;
    for (long k = from; k >= least && term > NEGLIGIBLE * sum; k--) {
      sum += term;
      term *= (double) k * (all - first - second + k) / ((first - k + 1.0) * (second - k + 1));
    }
    return sum;
  }

  private static double density(long both, long first, long second, long all) {
    double share = (double) second / all;
    return Math.exp(
        Binomial.logDensity(both, first, share)
            + Binomial.logDensity(second - both, all - first, share)
            - Binomial.logDensity(second, all, share));
  }
}

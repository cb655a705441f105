package io.clientele.scoring.evaluation;

import java.util.Optional;

/**
 * What one group has more than another: of a group that was treated and one that was held out, the
 * uplift.
 *
 * @param value the first group's figure minus the second's
 * @param interval that the true difference lies in with the confidence asked for
 * @param pValue the probability of a difference at least as great where there is none, two-sided
 */
public record Difference(double value, Interval interval, double pValue) {

  public Difference {
    if (!Double.isFinite(value) || !(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("a difference is finite, its probability in [0, 1]");
    }
  }

  /**
   * The difference of two means, with variances that need not be alike (Welch, Biometrika 34,
   * 1947): {@code d} plus and minus {@code t} times {@code sqrt(v1/n1 + v2/n2)}, by Student's
   * distribution with Satterthwaite's degrees of freedom.
   *
   * @param confidence for example 0.95
   * @return nothing where a group has fewer than two values
   */
  public static Optional<Difference> ofMeans(Sample first, Sample second, double confidence) {
    check(confidence);
    if (first.count() < 2 || second.count() < 2) {
      return Optional.empty();
    }
    double difference = first.mean() - second.mean();
    double one = first.variance() / first.count();
    double other = second.variance() / second.count();
    double error = Math.sqrt(one + other);
    if (error == 0) {
      return Optional.of(
          new Difference(
              difference, new Interval(difference, difference), difference == 0 ? 1 : 0));
    }
    // By shares of the variance: its square may be too small for a number.
    double share = one / (one + other);
    double degrees =
        1
            / (share * share / (first.count() - 1)
                + (1 - share) * (1 - share) / (second.count() - 1));
    double half = error * Distributions.studentWithin(confidence, degrees);
    return Optional.of(
        new Difference(
            difference,
            new Interval(difference - half, difference + half),
            Distributions.studentBeyond(difference / error, degrees)));
  }

  /**
   * The difference of two shares, with the interval made of the two shares' score intervals
   * (Newcombe, Statistics in Medicine 17, 1998, pp. 873-890, method 10) and the probability by the
   * normal distribution with the pooled share.
   *
   * @param confidence for example 0.95
   * @return nothing where a group is empty
   */
  public static Optional<Difference> ofShares(Share first, Share second, double confidence) {
    check(confidence);
    if (first.count() == 0 || second.count() == 0) {
      return Optional.empty();
    }
    double one = first.value();
    double other = second.value();
    Interval ofOne = first.interval(confidence);
    Interval ofOther = second.interval(confidence);
    double difference = one - other;
    return Optional.of(
        new Difference(
            difference,
            new Interval(
                difference - Math.hypot(one - ofOne.low(), ofOther.high() - other),
                difference + Math.hypot(ofOne.high() - one, other - ofOther.low())),
            probability(first, second)));
  }

  private static double probability(Share first, Share second) {
    double pooled =
        (double) (first.positives() + second.positives()) / (first.count() + second.count());
    double variance = pooled * (1 - pooled) * (1.0 / first.count() + 1.0 / second.count());
    return variance == 0
        ? 1
        : Distributions.normalBeyond((first.value() - second.value()) / Math.sqrt(variance));
  }

  /** Whether it is told apart from none: the interval does not contain 0. */
  public boolean certain() {
    return !interval.contains(0);
  }

  private static void check(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("a confidence lies between 0 and 1: " + confidence);
    }
  }
}

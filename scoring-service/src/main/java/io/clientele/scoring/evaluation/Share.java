package io.clientele.scoring.evaluation;

/**
 * How many of how many.
 *
 * @param positives at most {@code count}
 */
public record Share(long positives, long count) {

  public Share {
    if (positives < 0 || positives > count) {
      throw new IllegalArgumentException("a share is of 0 to all: " + positives + " of " + count);
    }
  }

  /** In [0, 1]; 0 of none. */
  public double value() {
    return count == 0 ? 0 : (double) positives / count;
  }

  /**
   * The score interval of the probability behind the share (Wilson, Journal of the American
   * Statistical Association 22, 1927): the roots {@code p} of {@code (share - p)^2 = z^2 p (1 - p)
   * / n}. Of none it is [0, 1].
   *
   * @param confidence for example 0.95
   */
  public Interval interval(double confidence) {
    if (count == 0) {
      return new Interval(0, 1);
    }
    double z = Distributions.normalQuantile(0.5 + confidence / 2);
    double share = value();
    double spread = z * z / count;
    double middle = (share + spread / 2) / (1 + spread);
    double half = Math.sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread);
    return new Interval(positives == 0 ? 0 : middle - half, positives == count ? 1 : middle + half);
  }
}

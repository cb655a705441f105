package io.clientele.scoring.scorecard;

/** How many with and how many without an outcome. */
record Tally(long positives, long negatives) {

  /** Half a customer of each kind, so that no logarithm is of nothing. */
  private static final double SMOOTHING = 0.5;

  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(positives + other.positives, negatives + other.negatives);
  }

  Tally plus(boolean positive) {
    return positive ? new Tally(positives + 1, negatives) : new Tally(positives, negatives + 1);
  }

  long size() {
    return positives + negatives;
  }

  /** The smoothed odds of the outcome. */
  double odds() {
    return (positives + SMOOTHING) / (negatives + SMOOTHING);
  }

  /**
   * The weight of evidence of this group among {@code groups} that make up all: {@code ln(share of
   * the positives / share of the negatives)}, with half a customer of each kind added to every
   * group (Good, Probability and the Weighing of Evidence, 1950; the smoothing is customary).
   */
  double weightOfEvidence(Tally all, int groups) {
    return Math.log(positiveShare(all, groups) / negativeShare(all, groups));
  }

  /**
   * What the group adds to the information value: the difference of the shares times the weight.
   */
  double information(Tally all, int groups) {
    return (positiveShare(all, groups) - negativeShare(all, groups))
        * weightOfEvidence(all, groups);
  }

  private double positiveShare(Tally all, int groups) {
    return (positives + SMOOTHING) / (all.positives + SMOOTHING * groups);
  }

  private double negativeShare(Tally all, int groups) {
    return (negatives + SMOOTHING) / (all.negatives + SMOOTHING * groups);
  }
}

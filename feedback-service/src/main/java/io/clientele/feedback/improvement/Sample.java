package io.clientele.feedback.improvement;

/**
 * What the customers of one window said of an aspect. A customer who spoke several times counts
 * once, with the mean of what was said: what one person says is not independent.
 *
 * @param customers how many
 * @param negative those whose mean is below 0
 * @param mean of their means, in [-1, 1]; 0 where there are none
 * @param variance of their means, by n - 1; 0 below two customers
 */
record Sample(long customers, long negative, double mean, double variance) {

  static final Sample NONE = new Sample(0, 0, 0, 0);

  Sample {
    if (customers < 0 || negative < 0 || negative > customers || !(variance >= 0)) {
      throw new IllegalArgumentException("no sample: " + negative + " of " + customers);
    }
  }

  /** The share that is negative; 0 where there are no customers. */
  double negativeShare() {
    return customers == 0 ? 0 : (double) negative / customers;
  }
}

package io.clientele.scoring.churn;

/**
 * What was said of people by a model that had not seen them, and what came true.
 *
 * @param probabilities by person
 * @param left by person, in the same order
 */
record Judged(double[] probabilities, boolean[] left) {

  Judged {
    if (probabilities.length != left.length || left.length == 0) {
      throw new IllegalArgumentException("one probability for each of at least one person");
    }
  }

  int size() {
    return left.length;
  }

  /** The share of those who left. */
  double baseRate() {
    int count = 0;
    for (boolean one : left) {
      count += one ? 1 : 0;
    }
    return (double) count / left.length;
  }

  /** Mean squared distance of the probabilities from what came true (Brier 1950). */
  double brier() {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      double miss = probabilities[i] - (left[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / left.length;
  }
}

package io.clientele.feedback.sentiment;

/** Turns scores into probabilities. */
public final class Softmax {
  private Softmax() {}

  /** Replaces scores by {@code exp(score) / sum(exp(scores))}, computed without overflow. */
  public static void apply(double[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - highest);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}

package io.clientele.feedback.sentiment.training;

/**
 * Fits the probability {@code 1 / (1 + exp(-(slope * score + intercept)))} to scores that a
 * function gave to texts it had not seen, by Newton steps on the weighted log-loss (Platt,
 * "Probabilistic outputs for support vector machines", 1999; Lin, Lin and Weng, Machine Learning
 * 68, 2007).
 *
 * @param slope above 0
 * @param intercept any number
 */
record Platt(double slope, double intercept) {
  private static final int STEPS = 60;
  private static final double RIDGE = 1e-3;
  private static final double LEAST_SLOPE = 0.05;
  private static final double LONGEST_STEP = 1;

  /** Fits; a score without any weight does not count. */
  static Platt fit(double[] scores, boolean[] yes, double[] weights) {
    double slope = 1;
    double intercept = 0;
    for (int step = 0; step < STEPS; step++) {
      double[] g = {RIDGE * (slope - 1), RIDGE * intercept, RIDGE, 0, RIDGE};
      for (int i = 0; i < scores.length; i++) {
        double p = 1 / (1 + StrictMath.exp(-(slope * scores[i] + intercept)));
        double error = weights[i] * (p - (yes[i] ? 1 : 0));
        double curve = weights[i] * p * (1 - p);
        g[0] += error * scores[i];
        g[1] += error;
        g[2] += curve * scores[i] * scores[i];
        g[3] += curve * scores[i];
        g[4] += curve;
      }
      double determinant = g[2] * g[4] - g[3] * g[3];
      slope -= bounded((g[4] * g[0] - g[3] * g[1]) / determinant);
      intercept -= bounded((g[2] * g[1] - g[3] * g[0]) / determinant);
    }
    return new Platt(Math.max(LEAST_SLOPE, slope), intercept);
  }

  double probability(double score) {
    return 1 / (1 + StrictMath.exp(-(slope * score + intercept)));
  }

  private static double bounded(double step) {
    return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
  }
}

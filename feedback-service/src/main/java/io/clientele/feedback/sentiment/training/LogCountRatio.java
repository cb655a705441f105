package io.clientele.feedback.sentiment.training;

/**
 * How much a feature tells about a question by itself: {@code FLOOR + |ln(p/q)|}, where p and q are
 * the smoothed shares of the yes- and no-examples that have it (the log-count ratio r of Wang and
 * Manning, "Baselines and Bigrams: Simple, Good Sentiment and Topic Classification", ACL 2012; the
 * floor plays the part of their interpolation).
 */
final class LogCountRatio {
  private static final double SMOOTHING = 1;
  private static final double FLOOR = 0.3;

  private LogCountRatio() {}

  /** The square of the ratio of each feature: the variance that its weight is allowed. */
  static double[] variances(FeatureRows texts, Question question) {
    double[][] counts = new double[2][texts.width()];
    double[] totals = new double[2];
    for (int example = 0; example < question.rows().length; example++) {
      int side = question.yes()[example] ? 1 : 0;
      totals[side]++;
      for (int feature : texts.features()[question.rows()[example]]) {
        counts[side][feature]++;
      }
    }
    double[] variances = new double[texts.width()];
    for (int feature = 0; feature < variances.length; feature++) {
      double yes = logShare(counts[1][feature], totals[1]);
      double no = logShare(counts[0][feature], totals[0]);
      double ratio = FLOOR + Math.abs(yes - no);
      variances[feature] = ratio * ratio;
    }
    return variances;
  }

  private static double logShare(double count, double total) {
    return StrictMath.log((count + SMOOTHING) / (total + 2 * SMOOTHING));
  }
}

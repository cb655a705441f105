package io.clientele.feedback.sentiment.own;

/**
 * How a model with own labels compares with the base, on corrected texts that neither has learnt
 * from. Measured on corrections only: it tells nothing about texts that nobody looks at.
 *
 * @param texts the number of different corrected texts
 * @param baseAccuracy the share of right answers of the base in [0, 1]
 * @param baseMacroF1 the mean F1 of the labels that occur, in [0, 1], of the base
 * @param accuracy the same share of the candidate
 * @param macroF1 the same mean of the candidate
 * @param mended texts that only the candidate answers right
 * @param spoilt texts that only the base answers right
 */
public record Trial(
    int texts,
    double baseAccuracy,
    double baseMacroF1,
    double accuracy,
    double macroF1,
    int mended,
    int spoilt) {
  /** Into how many parts the texts are split. */
  public static final int FOLDS = 5;

  private static final double SURE = 1.645;

  /** Checks the numbers. */
  public Trial {
    if (texts < 1 || mended < 0 || spoilt < 0 || mended + spoilt > texts) {
      throw new IllegalArgumentException("the numbers of texts contradict each other");
    }
    for (double share : new double[] {baseAccuracy, baseMacroF1, accuracy, macroF1}) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("a share must be in [0, 1] but is " + share);
      }
    }
  }

  /**
   * Whether the candidate is better by more than chance: its macro-F1 is not lower, and of the
   * texts that only one of the two answers right so many more are the candidate's that this happens
   * by chance in less than 5 of 100 trials (one-sided test of McNemar, Psychometrika 12, 1947, with
   * continuity correction).
   */
  public boolean isBetter() {
    int differing = mended + spoilt;
    return macroF1 >= baseMacroF1
        && differing > 0
        && (mended - spoilt - 1) / Math.sqrt(differing) >= SURE;
  }
}

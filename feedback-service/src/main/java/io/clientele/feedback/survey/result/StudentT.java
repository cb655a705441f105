package io.clientele.feedback.survey.result;

/**
 * The two-sided 95 % quantile of Student's t distribution (Student, "The Probable Error of a Mean",
 * Biometrika 6, 1908), by the formulas of M. Abramowitz, I. A. Stegun, "Handbook of Mathematical
 * Functions", 1964, section 26.7.
 */
final class StudentT {

  private static final double COVERAGE = 0.95;
  private static final int EXACT_UP_TO = 100;
  private static final int HALVINGS = 80;

  private StudentT() {}

  /**
   * The t that a variable stays within with 95 %.
   *
   * @param freedom degrees of freedom, at least 1; up to 100 exact, beyond to 9 digits
   */
  static double quantile(long freedom) {
    return freedom > EXACT_UP_TO ? expanded(freedom) : inverted((int) freedom);
  }

  /** Formula 26.7.5. */
  private static double expanded(double v) {
    double x = Estimate.Z;
    double x2 = x * x;
    double g1 = x * (x2 + 1) / 4;
    double g2 = x * ((5 * x2 + 16) * x2 + 3) / 96;
    double g3 = x * (((3 * x2 + 19) * x2 + 17) * x2 - 15) / 384;
    double g4 = x * ((((79 * x2 + 776) * x2 + 1482) * x2 - 1920) * x2 - 945) / 92160;
    return x + (g1 + (g2 + (g3 + g4 / v) / v) / v) / v;
  }

  private static double inverted(int freedom) {
    double low = Estimate.Z;
    double high = 13;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (within(middle, freedom) < COVERAGE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The probability of [-t, t]: formulas 26.7.3 and 26.7.4. */
  private static double within(double t, int freedom) {
    double angle = Math.atan(t / Math.sqrt(freedom));
    double square = Math.cos(angle) * Math.cos(angle);
    boolean odd = freedom % 2 == 1;
    double term = odd ? Math.cos(angle) : 1;
    double sum = freedom == 1 ? 0 : term;
    for (int k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
      term *= square * (k - 1) / k;
      sum += term;
    }
    return odd ? 2 / Math.PI * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum;
  }
}

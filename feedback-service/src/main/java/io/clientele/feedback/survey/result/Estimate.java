package io.clientele.feedback.survey.result;

/**
 * An estimate with its 95 % confidence interval.
 *
 * @param low not above the value
 * @param high not below the value
 */
public record Estimate(double value, double low, double high) {

  /** The two-sided 95 % quantile of the normal distribution. */
  static final double Z = 1.959963984540054;

  public Estimate {
    if (!(low <= value && value <= high)) {
      throw new IllegalArgumentException("an interval holds its estimate");
    }
  }

  /**
   * The share of hits among trials, with the score interval of E. B. Wilson, "Probable Inference,
   * the Law of Succession, and Statistical Inference", JASA 22 (1927): it stays in [0, 1] and holds
   * for few trials and shares near the ends.
   *
   * @param trials at least 1
   * @param hits 0 to trials
   * @return a share in [0, 1]
   */
  public static Estimate share(long hits, long trials) {
    double n = trials;
    double p = hits / n;
    double scale = 1 + Z * Z / n;
    double center = (p + Z * Z / (2 * n)) / scale;
    double half = Z / scale * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return new Estimate(
        p,
        hits == 0 ? 0 : Math.min(p, Math.max(0, center - half)),
        hits == trials ? 1 : Math.max(p, Math.min(1, center + half)));
  }

  /**
   * The net promoter score: promoters less detractors in points of a hundred, with the margin of a
   * difference of two shares of one multinomial sample, z sqrt((p + d - (p - d)^2) / n).
   *
   * @param promoters who said 9 or 10
   * @param detractors who said 0 to 6
   * @param answers at least 1
   * @return a score in [-100, 100]; the interval ends there too
   */
  public static Estimate netPromoters(long promoters, long detractors, long answers) {
    double p = (double) promoters / answers;
    double d = (double) detractors / answers;
    double score = p - d;
    double margin = Z * Math.sqrt(Math.max(0, p + d - score * score) / answers);
    return new Estimate(
        100 * score, 100 * Math.max(-1, score - margin), 100 * Math.min(1, score + margin));
  }
}

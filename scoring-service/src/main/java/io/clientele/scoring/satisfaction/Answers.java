package io.clientele.scoring.satisfaction;

/**
 * Answers to one of the usual questions in figures, as they are usually told: of CSAT the share of
 * the satisfied (3/4 of the scale or more: 4 and 5 of 5), of NPS promoters (9 and 10 of 10) less
 * detractors (0 to 6), of CES the mean place on the scale.
 *
 * @param count answers
 * @param score of CSAT and CES in [0, 1], of NPS in [-1, 1]; 0 without an answer
 * @param low lower end of the interval of 95 %
 * @param high upper end of the interval of 95 %
 */
public record Answers(Metric metric, long count, double score, double low, double high) {

  /** The place on the scale from which on an answer of CSAT is satisfied. */
  public static final double SATISFIED = 0.75;

  /** The place on the scale from which on an answer of NPS is a promoter's. */
  public static final double PROMOTER = 0.9;

  /** The place on the scale up to which an answer of NPS is a detractor's. */
  public static final double DETRACTOR = 0.6;

  /**
   * A share with Wilson's interval (E. B. Wilson, Journal of the American Statistical Association
   * 22, 1927).
   */
  public static Answers csat(long count, long satisfied) {
    if (count == 0) {
      return new Answers(Metric.CSAT, 0, 0, 0, 1);
    }
    double z = Estimate.Z95;
    double share = (double) satisfied / count;
    double middle = (share + z * z / (2 * count)) / (1 + z * z / count);
    double half =
        z
            / (1 + z * z / count)
            * Math.sqrt(share * (1 - share) / count + z * z / (4.0 * count * count));
    return new Answers(
        Metric.CSAT, count, share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  /**
   * Promoters less detractors with the normal interval of a difference of two shares of one sample:
   * variance {@code (p + d - (p - d)^2) / n}.
   */
  public static Answers nps(long count, long promoters, long detractors) {
    if (count == 0) {
      return new Answers(Metric.NPS, 0, 0, -1, 1);
    }
    double p = (double) promoters / count;
    double d = (double) detractors / count;
    double margin = Estimate.Z95 * Math.sqrt(Math.max(0, p + d - (p - d) * (p - d)) / count);
    return new Answers(
        Metric.NPS, count, p - d, Math.max(-1, p - d - margin), Math.min(1, p - d + margin));
  }

  /** A mean place on the scale with the normal interval. */
  public static Answers ces(long count, double sum, double squares) {
    if (count == 0) {
      return new Answers(Metric.CES, 0, 0, 0, 1);
    }
    double mean = sum / count;
    double variance = count < 2 ? 0.25 : Math.max(0, (squares - count * mean * mean) / (count - 1));
    double margin = Estimate.Z95 * Math.sqrt(variance / count);
    return new Answers(
        Metric.CES, count, mean, Math.max(0, mean - margin), Math.min(1, mean + margin));
  }
}

package io.clientele.feedback.survey.definition;

/**
 * What a scale measures.
 *
 * <p>NPS is the question of recommendation from 0 to 10 (F. F. Reichheld, "The One Number You Need
 * to Grow", Harvard Business Review 81(12), 2003); CES that of effort (M. Dixon, K. Freeman, N.
 * Toman, "Stop Trying to Delight Your Customers", Harvard Business Review 88(7/8), 2010), the
 * higher, the easier; CSAT that of satisfaction.
 */
public enum Metric {
  NONE,
  CSAT,
  NPS,
  CES;

  /** How many topmost points of a CSAT scale count as satisfied. */
  public static final int TOP_BOXES = 2;

  /** Refuses a scale that this cannot be measured on. */
  void check(int lowest, int highest) {
    switch (this) {
      case NONE -> {}
      case CSAT ->
          Field.require(
              lowest == 1 && highest >= 3 && highest <= 10,
              "metric",
              "CSAT is asked on a scale from 1 to 3, or up to 10");
      case NPS ->
          Field.require(
              lowest == 0 && highest == 10, "metric", "NPS is asked on a scale from 0 to 10");
      case CES ->
          Field.require(
              lowest == 1 && (highest == 5 || highest == 7),
              "metric",
              "CES is asked on a scale from 1 to 5, or from 1 to 7");
    }
  }
}

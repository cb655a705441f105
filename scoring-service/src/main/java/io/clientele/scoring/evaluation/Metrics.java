package io.clientele.scoring.evaluation;

import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.portrait.PersonVocabulary;
import java.util.List;

/** The figures that classifications are judged by. */
final class Metrics {

  /** Whether somebody who had bought by then bought again within the days: 0 or 1. */
  static final String KEPT_BUYING = "kept_buying";

  /** The mean opinion, in (-1, 1). */
  static final String SATISFACTION = "satisfaction";

  /** What they are called, in the order in which they are kept. */
  static final List<String> NAMES =
      List.of(
          "orders",
          "net_revenue",
          "average_basket",
          "days_since_last_order",
          "days_since_first_order",
          "refund_share",
          "feedback",
          SATISFACTION);

  /**
   * What came within the days: whether somebody kept buying, net revenue within the days less that
   * within as many days before, satisfaction then less before.
   */
  static final List<String> OUTCOMES =
      List.of(KEPT_BUYING, "revenue_growth", "satisfaction_change");

  private Metrics() {}

  /** What people call a metric. */
  static DisplayNames display(String name) {
    return PersonVocabulary.SHIPPED
        .find(PersonVocabulary.METRICS + name)
        .map(known -> new DisplayNames(known.displayEn(), known.displayZh()))
        .orElse(new DisplayNames(name.replace('_', ' '), name.equals(SATISFACTION) ? "满意度" : name));
  }

  /** The place of a metric. */
  static int place(String name) {
    return NAMES.indexOf(name);
  }
}

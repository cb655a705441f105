package io.clientele.scoring.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * One customer as an evaluation sees him.
 *
 * @param label empty where there is none or it is not known
 * @param before the label at the beginning of the days; null where the customer was not known then
 * @param metrics of {@link Metrics#NAMES}, not a number where it is not known
 * @param value profit or net revenue in the currency of most; not a number where it is not known
 * @param reachable whether he may and can be contacted; null where that is not kept at all
 * @param outcomes of {@link Metrics#OUTCOMES}, over the days; not a number where it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record Person(
    String label,
    @Nullable String before,
    double[] metrics,
    double value,
    @Nullable Boolean reachable,
    double[] outcomes) {

  Person {
    if (metrics.length != Metrics.NAMES.size() || outcomes.length != Metrics.OUTCOMES.size()) {
      throw new IllegalArgumentException("there is a place for each figure");
    }
  }
}

package io.clientele.feedback.improvement;

import java.time.Duration;
import java.time.Instant;

/**
 * The times that are compared: as long before an improvement as after it. Each from its begin
 * (inclusive) to its end (exclusive).
 *
 * @param complete whether the window after it is over
 */
record EffectWindows(
    Instant beforeFrom, Instant beforeTo, Instant afterFrom, Instant afterTo, boolean complete) {

  static final int USUAL_DAYS = 30;
  static final int MOST_DAYS = 365;

  /**
   * The windows of an improvement.
   *
   * @param doneAt when customers first had it
   * @param windowDays 1 to {@value #MOST_DAYS}; 0: {@value #USUAL_DAYS}
   * @param lagDays left out after it was done; 0 to {@value #MOST_DAYS}
   */
  static EffectWindows of(Instant doneAt, int windowDays, int lagDays, Instant now) {
    if (windowDays < 0 || windowDays > MOST_DAYS) {
      throw Field.invalid("window_days", "is 1 to " + MOST_DAYS + ", or 0 for " + USUAL_DAYS);
    }
    if (lagDays < 0 || lagDays > MOST_DAYS) {
      throw Field.invalid("lag_days", "is 0 to " + MOST_DAYS);
    }
    Duration window = Duration.ofDays(windowDays == 0 ? USUAL_DAYS : windowDays);
    Instant from = doneAt.plus(Duration.ofDays(lagDays));
    Instant end = from.plus(window);
    return new EffectWindows(doneAt.minus(window), doneAt, from, end, !now.isBefore(end));
  }
}

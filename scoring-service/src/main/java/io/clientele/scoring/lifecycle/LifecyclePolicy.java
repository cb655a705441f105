package io.clientele.scoring.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a buyer stops being new, active, dormant. The yardstick is the customer's own purchase
 * interval in days, shrunk towards a default where there are few orders: {@code I = (w default +
 * (last - first)) / (w + n - 1)}, held within bounds.
 *
 * @param defaultInterval the interval of a customer of whom nothing is known, in days
 * @param priorWeight how many observed intervals the default weighs as much as
 * @param shortestInterval lower bound of the interval, in days
 * @param longestInterval upper bound of the interval, in days
 * @param newFor how long after the first order a customer is new
 * @param activeIntervals up to how many intervals of silence a customer is active
 * @param dormantIntervals up to how many intervals of silence a customer is dormant
 */
public record LifecyclePolicy(
    double defaultInterval,
    double priorWeight,
    double shortestInterval,
    double longestInterval,
    Duration newFor,
    double activeIntervals,
    double dormantIntervals) {

  private static final double MICROS_OF_DAY = 86_400_000_000.0;

  public LifecyclePolicy {
    if (!(priorWeight > 0
        && shortestInterval > 0
        && longestInterval >= shortestInterval
        && longestInterval <= 36_500
        && defaultInterval > 0
        && !newFor.isNegative()
        && activeIntervals > 0
        && dormantIntervals >= activeIntervals
        && dormantIntervals <= 100)) {
      throw new IllegalArgumentException(
          "a lifecycle policy needs positive intervals and weights, active <= dormant <= 100");
    }
  }

  /**
   * 60 days by default with the weight of one, within 7 and 365; new 30 days, 2 and 4 intervals.
   */
  public static LifecyclePolicy withDefaults() {
    return new LifecyclePolicy(60, 1, 7, 365, Duration.ofDays(30), 2, 4);
  }

  /** The span of a buyer's life that follows from the orders so far. */
  public LifecycleSpan span(Instant firstOrderAt, Instant lastOrderAt, long orders) {
    double interval = interval(firstOrderAt, lastOrderAt, orders);
    Instant activeUntil = after(lastOrderAt, activeIntervals * interval);
    Instant noLongerActive = activeUntil.plus(1, ChronoUnit.MICROS);
    Instant noLongerNew = firstOrderAt.plus(newFor);
    return new LifecycleSpan(
        noLongerNew.isBefore(noLongerActive) ? noLongerNew : noLongerActive,
        activeUntil,
        after(lastOrderAt, dormantIntervals * interval),
        interval);
  }

  private double interval(Instant firstOrderAt, Instant lastOrderAt, long orders) {
    double observed = ChronoUnit.MICROS.between(firstOrderAt, lastOrderAt) / MICROS_OF_DAY;
    double interval =
        (priorWeight * defaultInterval + observed) / (priorWeight + Math.max(0, orders - 1));
    return Math.clamp(interval, shortestInterval, longestInterval);
  }

  private static Instant after(Instant start, double days) {
    return start.plus((long) (days * MICROS_OF_DAY), ChronoUnit.MICROS);
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "lifecycle-%s-%s-%s-%s-%s-%s-%s"
        .formatted(
            defaultInterval,
            priorWeight,
            shortestInterval,
            longestInterval,
            newFor,
            activeIntervals,
            dormantIntervals);
  }
}

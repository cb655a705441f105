package io.clientele.scoring.lifecycle;

import io.clientele.scoring.population.Normal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A buyer's life as instants, so that the label at any time needs no history.
 *
 * @param newUntil new before this instant
 * @param activeUntil active up to and with this instant
 * @param dormantUntil dormant up to and with this instant, churned after it
 * @param intervalDays the purchase interval behind the instants
 */
public record LifecycleSpan(
    Instant newUntil, Instant activeUntil, Instant dormantUntil, double intervalDays) {

  /** The label at a time. */
  public Lifecycle at(Instant time) {
    if (time.isBefore(newUntil)) {
      return Lifecycle.NEW;
    }
    if (!time.isAfter(activeUntil)) {
      return Lifecycle.ACTIVE;
    }
    return time.isAfter(dormantUntil) ? Lifecycle.CHURNED : Lifecycle.DORMANT;
  }

  /**
   * The probability that the label's bounds on the silence hold, given how well the interval is
   * known. The mean of {@code v = w + n - 1} exponential intervals has the relative standard error
   * {@code 1 / sqrt(v)}, so {@code P(silence <= bound) = Phi(ln(bound / silence) sqrt(v))} on the
   * logarithmic scale. New and active ask for the first bound, churned against the second, dormant
   * for what lies between.
   *
   * @param priorWeight the policy's weight of the default interval
   */
  public double confidence(Instant lastOrderAt, Instant time, long orders, double priorWeight) {
    double silence = Math.max(1, ChronoUnit.MICROS.between(lastOrderAt, time));
    double certainty = Math.sqrt(priorWeight + Math.max(0, orders - 1));
    double withinActive = within(lastOrderAt, activeUntil, silence, certainty);
    double withinDormant = within(lastOrderAt, dormantUntil, silence, certainty);
    return switch (at(time)) {
      case PROSPECT, NEW, ACTIVE -> withinActive;
      case DORMANT -> Math.max(0, withinDormant - withinActive);
      case CHURNED -> 1 - withinDormant;
    };
  }

  private static double within(Instant from, Instant until, double silence, double certainty) {
    double bound = Math.max(1, ChronoUnit.MICROS.between(from, until));
    return Normal.cumulative(Math.log(bound / silence) * certainty);
  }
}

package io.clientele.scoring.satisfaction;

import java.time.Instant;

/**
 * A customer's signals in sums, and the instants at which they stop carrying a label. All signals
 * decay alike, so the sums at any time are those at the reference times one factor.
 *
 * @param reference the time at which the sums hold: that of the last signal
 * @param pull sum of weight times value, at the reference
 * @param weight sum of weights, at the reference
 * @param recentPull the same as {@code pull} with the short half-life
 * @param recentWeight the same as {@code weight} with the short half-life
 * @param knownUntil enough was said up to and with this instant
 * @param highUntil the mean is high up to and with this instant
 * @param lowUntil the mean is low up to and with this instant
 */
public record Mood(
    Instant reference,
    double pull,
    double weight,
    double recentPull,
    double recentWeight,
    Instant knownUntil,
    Instant highUntil,
    Instant lowUntil) {

  /** Stands for an instant that never came: it lies before every time that can be asked for. */
  public static final Instant NEVER = Instant.EPOCH.minusSeconds(1);

  /** The mood of someone who said nothing. */
  public static final Mood SILENT = new Mood(NEVER, 0, 0, 0, 0, NEVER, NEVER, NEVER);

  /** The label at a time. */
  public Satisfaction at(Instant time) {
    if (time.isAfter(knownUntil)) {
      return Satisfaction.UNKNOWN;
    }
    if (!time.isAfter(highUntil)) {
      return Satisfaction.HIGH;
    }
    return time.isAfter(lowUntil) ? Satisfaction.MEDIUM : Satisfaction.LOW;
  }
}

package io.clientele.scoring.satisfaction;

import java.time.Instant;

/**
 * A customer's opinions in two sums, and the instants at which they stop carrying a label. All
 * opinions decay alike, so the sums at any time are those at the reference times one factor.
 *
 * @param reference the time at which the sums hold: that of the last opinion
 * @param pull sum of weight times opinion, at the reference
 * @param weight sum of weights, at the reference
 * @param knownUntil enough weight up to and with this instant
 * @param highUntil the mean is high up to and with this instant
 * @param lowUntil the mean is low up to and with this instant
 */
public record Mood(
    Instant reference,
    double pull,
    double weight,
    Instant knownUntil,
    Instant highUntil,
    Instant lowUntil) {

  /** Stands for an instant that never came: it lies before every time that can be asked for. */
  public static final Instant NEVER = Instant.EPOCH.minusSeconds(1);

  /** The mood of someone who said nothing. */
  public static final Mood SILENT = new Mood(NEVER, 0, 0, NEVER, NEVER, NEVER);

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

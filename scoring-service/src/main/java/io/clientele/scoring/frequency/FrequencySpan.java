package io.clientele.scoring.frequency;

import java.time.Instant;

/**
 * How often a customer buys as instants, each with it: a rate only falls while the customer is
 * silent.
 */
public record FrequencySpan(Instant heavyUntil, Instant regularUntil, Instant lightUntil) {

  /** The label of a buyer at a time. */
  public Frequency at(Instant time) {
    if (!time.isAfter(heavyUntil)) {
      return Frequency.HEAVY;
    }
    if (!time.isAfter(regularUntil)) {
      return Frequency.REGULAR;
    }
    return time.isAfter(lightUntil) ? Frequency.INACTIVE : Frequency.LIGHT;
  }
}

package io.clientele.profile.customer;

import java.time.Instant;

/** The earliest and the latest time at which something happened to a customer. */
public record Sighting(String customerId, Instant earliest, Instant latest) {

  /** Both sightings of the same customer together. */
  public Sighting and(Sighting other) {
    return new Sighting(
        customerId,
        earliest.isBefore(other.earliest) ? earliest : other.earliest,
        latest.isAfter(other.latest) ? latest : other.latest);
  }
}

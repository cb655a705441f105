package io.clientele.gateway.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When something happened.
 *
 * @param at by the clock here
 * @param toldAt by the sender's clock, where that says another time
 * @param assumed true where the sender told no time and that of receipt stands in for it
 */
public record Moment(Instant at, Optional<Instant> toldAt, boolean assumed) {

  /** The time as it was told; that of receipt where none was. */
  public static Moment of(Optional<Instant> told, Instant receivedAt) {
    return new Moment(told.orElse(receivedAt), Optional.empty(), told.isEmpty());
  }

  /**
   * A time put right by what the sender's clock was off: told + (received - sent), as Segment's
   * specification has it. It stays as it is where the sent time does not come from the same clock:
   * before what was told, or further from here than clocks are.
   *
   * @param sentAt by the sender's clock
   * @param largest how far clocks are off at most
   */
  public static Moment corrected(
      Optional<Instant> told, Optional<Instant> sentAt, Instant receivedAt, Duration largest) {
    if (told.isEmpty() || sentAt.isEmpty() || told.get().isAfter(sentAt.get())) {
      return of(told, receivedAt);
    }
    Duration off = Duration.between(sentAt.get(), receivedAt);
    if (off.isZero() || off.abs().compareTo(largest) > 0) {
      return of(told, receivedAt);
    }
    return new Moment(told.get().plus(off), told, false);
  }
}

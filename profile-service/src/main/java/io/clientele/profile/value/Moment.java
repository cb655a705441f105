package io.clientele.profile.value;

import java.time.Instant;

/**
 * When something happened.
 *
 * @param at the time
 * @param assumed true where nobody told the time and that of receipt stands in for it: it differs
 *     with every repeat, so it is no part of what tells two contents apart
 */
public record Moment(Instant at, boolean assumed) {

  /** A time that was told. */
  public static Moment told(Instant at) {
    return new Moment(at, false);
  }

  /** A time that stands in for one that was not told. */
  public static Moment assumed(Instant at) {
    return new Moment(at, true);
  }
}

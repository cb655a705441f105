package io.clientele.profile.value;

import java.time.Instant;

/**
 * When something happened.
 *
 * @param at the time
 * @param assumed true where nobody told the time and that of receipt stands in for it: it differs
 *     with every repeat, so it is no part of what tells two contents apart
 * @param told the time as the sender's clock had it: the same as {@code at} unless that was put
 *     right, and unlike it the same in every repeat
 */
public record Moment(Instant at, boolean assumed, Instant told) {

  /** A time that needed no correction. */
  public Moment(Instant at, boolean assumed) {
    this(at, assumed, at);
  }

  /** A time that was told. */
  public static Moment told(Instant at) {
    return new Moment(at, false);
  }

  /** A time that stands in for one that was not told. */
  public static Moment assumed(Instant at) {
    return new Moment(at, true);
  }
}

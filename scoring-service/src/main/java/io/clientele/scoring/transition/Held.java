package io.clientele.scoring.transition;

import java.time.Instant;

/**
 * A person whose labels nobody else can write until the transaction ends.
 *
 * @param recordedUntil up to when they were looked at; long ago where they never were
 * @param dueAt when time may change one next; far ahead where it cannot
 */
record Held(String personId, Instant recordedUntil, Instant dueAt) {

  /** To be looked at at a time, but never before the time up to which the labels are recorded. */
  Due at(Instant time) {
    return new Due(personId, time.isBefore(recordedUntil) ? recordedUntil : time);
  }
}

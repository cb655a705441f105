package io.clientele.feedback.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a case.
 *
 * @param by who did it; empty: the service itself
 * @param from the state before; null where it did not change
 * @param to the state after; null where it did not change
 * @param detail why, the note, to whom, or the step
 */
record ComplaintEvent(
    Kind kind,
    Instant at,
    String by,
    @Nullable ComplaintState from,
    @Nullable ComplaintState to,
    String detail) {

  /** What happened. */
  enum Kind {
    OPENED,
    MOVED,
    RESPONDED,
    ASSIGNED,
    FOLLOWED_UP,
    ESCALATED
  }

  /** One that leaves the state as it is. */
  static ComplaintEvent of(Kind kind, Instant at, String by, String detail) {
    return new ComplaintEvent(kind, at, by, null, null, detail);
  }
}

package io.clientele.scoring.tier;

import java.time.Instant;

/**
 * A customer came from one tier to another.
 *
 * @param from empty: from none
 * @param to empty: to none; the same as {@code from} where only what it rests on changed
 * @param note what somebody wrote who did it by hand; else empty
 */
public record Shift(Instant at, String from, String to, Reason reason, double metric, String note) {

  Shift at(Instant other) {
    return new Shift(other, from, to, reason, metric, note);
  }
}

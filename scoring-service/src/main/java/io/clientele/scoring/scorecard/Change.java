package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;

/** A single change of an indicator, and the band that it reaches. */
record Change(int place, Value from, Value to, Band reached) {

  /**
   * How great the change is: of a number in proportion to its size (to 1 where it is smaller), of a
   * truth value or a text 1.
   */
  double size() {
    return from instanceof Value.Numeric(double before) && to instanceof Value.Numeric(double after)
        ? Math.abs(after - before) / Math.max(1, Math.abs(before))
        : 1;
  }
}

package io.clientele.scoring.vitals;

import java.time.Duration;

/**
 * How late labels are.
 *
 * @param due since when the longest overdue label waits for its look; zero: none is overdue
 * @param look since when a look at everybody is under way, after a definition has changed or time
 *     has passed; until it ends, segments and cards can hold what was true before. Zero: none is
 */
record Lateness(Duration due, Duration look) {

  Lateness {
    if (due.isNegative() || look.isNegative()) {
      throw new IllegalArgumentException("what is not due yet is not late");
    }
  }
}

package io.clientele.profile.imports;

import java.time.Duration;
import java.time.Instant;

/**
 * How often a batch of an import failed in a row.
 *
 * @param failures of any cause
 * @param faults of another cause than an absent service
 * @param notBefore when to try again
 */
record Attempts(int failures, int faults, Instant notBefore) {

  static final Attempts NONE = new Attempts(0, 0, Instant.EPOCH);

  private static final Duration FIRST_DELAY = Duration.ofMillis(100);
  private static final int MAX_DOUBLINGS = 16;

  /** One failure more; the pause doubles from 100 ms up to a longest one. */
  Attempts failed(boolean fault, Instant now, Duration longest) {
    Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures, MAX_DOUBLINGS));
    return new Attempts(
        failures + 1,
        fault ? faults + 1 : faults,
        now.plus(delay.compareTo(longest) < 0 ? delay : longest));
  }
}

package io.clientele.gateway.upstream;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Keeps calls from a service that does not answer, so that nobody waits for it and it is left alone
 * while it comes back. After a number of failures in a row, none in between that was answered, it
 * is open for a pause; then one call tries, and decides. Safe for threads.
 */
final class Breaker {

  private final int most;
  private final Duration pause;
  private int failures;
  private @Nullable Instant opened;
  private boolean trying;

  /**
   * A closed one.
   *
   * @param most failures in a row
   * @param pause how long it is open before the next try
   */
  Breaker(int most, Duration pause) {
    this.most = most;
    this.pause = pause;
  }

  /** Whether a call may go out; one that may has to tell its end. */
  synchronized boolean admits(Instant now) {
    if (opened == null) {
      return true;
    }
    if (trying || now.isBefore(opened.plus(pause))) {
      return false;
    }
    trying = true;
    return true;
  }

  /** A call was answered, be it by a refusal. */
  synchronized void answered() {
    failures = 0;
    opened = null;
    trying = false;
  }

  /** A call was not answered. */
  synchronized void failed(Instant now) {
    failures++;
    if (failures >= most) {
      opened = now;
      trying = false;
    }
  }

  /** A call was given up by its caller: nothing is known of the service. */
  synchronized void givenUp() {
    trying = false;
  }

  /** Whether calls are kept from the service. */
  synchronized boolean isOpen() {
    return opened != null;
  }
}

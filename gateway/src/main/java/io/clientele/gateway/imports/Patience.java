package io.clientele.gateway.imports;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.function.Supplier;

/** Repeats a call that may be repeated while its service does not answer. */
final class Patience {

  private static final long FIRST_PAUSE_MILLIS = 100;
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final Duration limit;

  Patience(Duration limit) {
    this.limit = limit;
  }

  /** The answer, or the last failure when patience is at its end. */
  <T> T call(Supplier<T> call) {
    long deadline = System.nanoTime() + limit.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    while (true) {
      try {
        return call.get();
      } catch (StatusRuntimeException e) {
        if (!passing(e.getStatus().getCode()) || System.nanoTime() > deadline) {
          throw e;
        }
        rest(pause, e);
        pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      }
    }
  }

  private static boolean passing(Status.Code code) {
    return code == Status.Code.UNAVAILABLE || code == Status.Code.DEADLINE_EXCEEDED;
  }

  private static void rest(long millis, StatusRuntimeException failure) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}

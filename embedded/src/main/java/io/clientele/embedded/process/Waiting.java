package io.clientele.embedded.process;

import io.clientele.embedded.LauncherException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something outside this process to come true. */
public final class Waiting {

  private static final long PAUSE_MILLIS = 100;

  private Waiting() {}

  /**
   * Asks again and again until the condition holds.
   *
   * @return whether it held within the time
   * @throws LauncherException when this thread is interrupted
   */
  public static boolean until(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() >= end) {
        return false;
      }
      pause();
    }
    return true;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LauncherException("The command was interrupted.", "Run it again to carry on.", e);
    }
  }
}

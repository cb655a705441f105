package io.clientele.gateway.change;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How long a stream has been without its source. Times are those of a clock that only goes forward,
 * in nanoseconds.
 */
final class Outage {

  /** A connection that stood so long was a good one: what comes after it is another outage. */
  private static final long GOOD = Duration.ofSeconds(5).toNanos();

  private final long patience;
  private OptionalLong since = OptionalLong.empty();
  private OptionalLong connected = OptionalLong.empty();

  /** None yet. */
  Outage(Duration patience) {
    this.patience = patience.toNanos();
  }

  /** The source was reached; whether it is well is to be seen. */
  synchronized void reached(long now) {
    connected = OptionalLong.of(now);
  }

  /** The source said something. */
  synchronized void over() {
    since = OptionalLong.empty();
  }

  /** The source was lost, or not reached. True where it is worth another try. */
  synchronized boolean lost(long now) {
    if (connected.isPresent() && now - connected.getAsLong() >= GOOD) {
      since = OptionalLong.empty();
    }
    connected = OptionalLong.empty();
    if (since.isEmpty()) {
      since = OptionalLong.of(now);
    }
    return now - since.getAsLong() < patience;
  }
}

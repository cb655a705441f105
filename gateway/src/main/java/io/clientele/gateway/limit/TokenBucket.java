package io.clientele.gateway.limit;

import java.time.Duration;
import java.time.Instant;

/**
 * A bucket that holds as many requests as a minute may have, and fills evenly: from any moment on
 * at most {@code n + n·t/60} requests go through within {@code t} seconds. Reckoned in whole
 * numbers, so that nothing is lost by rounding however often it is asked.
 *
 * @param credit a request is worth {@link #REQUEST}
 * @param at when it was so
 */
record TokenBucket(long credit, Instant at) {

  /** The nanoseconds of a minute: so each of them adds exactly {@code n}. */
  static final long REQUEST = Duration.ofMinutes(1).toNanos();

  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  /** A full one. */
  static TokenBucket full(int perMinute, Instant now) {
    return new TokenBucket(perMinute * REQUEST, now);
  }

  /** The same at a time; a clock that goes back adds nothing. */
  TokenBucket at(int perMinute, Instant now) {
    if (!now.isAfter(at)) {
      return new TokenBucket(Math.min(credit, perMinute * REQUEST), at);
    }
    Duration gone = Duration.between(at, now);
    long nanos = gone.toSeconds() >= 60 ? REQUEST : gone.toNanos();
    return new TokenBucket(Math.min(credit + nanos * perMinute, perMinute * REQUEST), now);
  }

  /** How many requests it holds. */
  long whole() {
    return credit / REQUEST;
  }

  /** The same with one request less. */
  TokenBucket less() {
    return new TokenBucket(credit - REQUEST, at);
  }

  /** Seconds until it is full, rounded up. */
  long secondsToFull(int perMinute) {
    return seconds(perMinute * REQUEST - credit, perMinute);
  }

  /** Seconds until it holds a request, rounded up. */
  long secondsToOne(int perMinute) {
    return seconds(REQUEST - credit, perMinute);
  }

  private static long seconds(long missing, int perMinute) {
    return missing <= 0 ? 0 : Math.ceilDiv(Math.ceilDiv(missing, (long) perMinute), SECOND);
  }
}

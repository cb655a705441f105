package io.clientele.scoring.tier;

import com.google.protobuf.Timestamp;
import io.clientele.scoring.history.Times;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads the times of requests. */
final class TierTimesMessages {

  private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
  private static final int NANOS = 1_000_000_000;

  private TierTimesMessages() {}

  /**
   * The time, in microseconds.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where it is not one
   *     between 1970 and 2200
   */
  static Instant of(String field, Timestamp timestamp) {
    try {
      Instant time = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
      boolean nanos = timestamp.getNanos() >= 0 && timestamp.getNanos() < NANOS;
      if (nanos && !time.isBefore(Instant.EPOCH) && !time.isAfter(LATEST)) {
        return Times.micros(time);
      }
    } catch (DateTimeException e) {
      throw TierPolicyMessages.invalid(field, "a time from 1970 up to 2200");
    }
    throw TierPolicyMessages.invalid(field, "a time from 1970 up to 2200");
  }
}

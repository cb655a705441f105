package io.clientele.scoring.wire;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import java.time.DateTimeException;
import java.time.Instant;

/** Instants as messages. */
public final class TimeMessages {

  /** The latest time that can be asked about. */
  public static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private static final int MOST_NANOS = 999_999_999;

  private TimeMessages() {}

  /** The instant as a message. */
  public static Timestamp timestamp(Instant instant) {
    return Timestamp.newBuilder()
        .setSeconds(instant.getEpochSecond())
        .setNanos(instant.getNano())
        .build();
  }

  /** The instant of a message that another service made, in microseconds. */
  public static Instant instant(Timestamp timestamp) {
    return Times.micros(Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos()));
  }

  /**
   * The time in a field of a request, in microseconds.
   *
   * @throws ClienteleException INVALID_FIELD where it is not one between 1970 and 2200
   */
  public static Instant asked(String field, Timestamp timestamp) {
    if (timestamp.getNanos() < 0 || timestamp.getNanos() > MOST_NANOS) {
      throw invalid(field);
    }
    try {
      Instant time = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
      if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
        throw invalid(field);
      }
      return Times.micros(time);
    } catch (DateTimeException | ArithmeticException e) {
      throw invalid(field);
    }
  }

  private static ClienteleException invalid(String field) {
    return new ClienteleException(
        ErrorCode.INVALID_FIELD, field, field + " must be a time from 1970 up to 2200");
  }
}

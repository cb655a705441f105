package io.clientele.scoring.score;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.AsOf;
import java.time.DateTimeException;
import java.time.Instant;

/** Reads the time that a caller asks about. */
public final class AsOfTimes {

  /** The latest time that can be asked about. */
  static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

  private AsOfTimes() {}

  /** The present, where the request names no time. */
  public static AsOf present(Instant now) {
    return new AsOf(Times.micros(now), true);
  }

  /**
   * The time of the request.
   *
   * @throws ClienteleException INVALID_FIELD where it is not one between 1970 and 2200
   */
  static AsOf at(Timestamp timestamp) {
    return at("as_of", timestamp);
  }

  /**
   * The time in a field of the request.
   *
   * @throws ClienteleException INVALID_FIELD where it is not one between 1970 and 2200
   */
  public static AsOf at(String field, Timestamp timestamp) {
    if (timestamp.getNanos() < 0 || timestamp.getNanos() > 999_999_999) {
      throw invalid(field);
    }
    try {
      Instant time = Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos());
      if (time.isBefore(Instant.EPOCH) || time.isAfter(LATEST)) {
        throw invalid(field);
      }
      return new AsOf(Times.micros(time), false);
    } catch (DateTimeException e) {
      throw invalid(field);
    }
  }

  private static ClienteleException invalid(String field) {
    return new ClienteleException(
        ErrorCode.INVALID_FIELD, field, field + " must be a time from 1970 up to 2200");
  }
}

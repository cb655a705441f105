package io.clientele.scoring.score;

import com.google.protobuf.Timestamp;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.AsOf;
import io.clientele.scoring.wire.TimeMessages;
import java.time.Instant;

/** Reads the time that a caller asks about. */
public final class AsOfTimes {

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
    return new AsOf(TimeMessages.asked(field, timestamp), false);
  }
}

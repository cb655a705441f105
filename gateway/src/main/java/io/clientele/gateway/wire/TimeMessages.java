package io.clientele.gateway.wire;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times of the contracts. */
public final class TimeMessages {

  private TimeMessages() {}

  /** As the contracts carry it. */
  public static Timestamp of(Instant time) {
    return Timestamp.newBuilder()
        .setSeconds(time.getEpochSecond())
        .setNanos(time.getNano())
        .build();
  }

  /** A time that is set. */
  public static Instant instant(Timestamp time) {
    return Instant.ofEpochSecond(time.getSeconds(), time.getNanos());
  }

  /** As JSON shows it: RFC 3339 in UTC; nothing where it is not set. */
  public static @Nullable String text(boolean set, Timestamp time) {
    return set ? Instant.ofEpochSecond(time.getSeconds(), time.getNanos()).toString() : null;
  }
}

package io.clientele.scoring.history;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Instants as the database holds them: in microseconds. */
public final class Times {

  private Times() {}

  /** The instant without what is below a microsecond. */
  public static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  /** The instant as a parameter. */
  public static OffsetDateTime sql(Instant instant) {
    return micros(instant).atOffset(ZoneOffset.UTC);
  }

  /** The instant as a parameter, or null. */
  static @Nullable OffsetDateTime sqlOrNull(@Nullable Instant instant) {
    return instant == null ? null : sql(instant);
  }

  /** The instant of a column, or null. */
  public static @Nullable Instant instantOrNull(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  /** The instants of the items as an array parameter. */
  static <T> OffsetDateTime[] sql(Collection<T> items, Function<T, Instant> time) {
    return items.stream().map(time.andThen(Times::sql)).toArray(OffsetDateTime[]::new);
  }
}

package io.clientele.gateway.json;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Points in time as callers write them. */
public final class Times {

  /** What {@code as_of} means, for the documentation. */
  public static final String AS_OF =
      "As of this time: RFC 3339, or a date, which means the end of that day in UTC; now where it is"
          + " absent";

  private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

  private Times() {}

  /** Now, to the microsecond that the stores keep. */
  public static Instant now() {
    return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * A point in time by RFC 3339.
   *
   * @param path the field to blame
   */
  public static Instant parse(String path, String text) {
    try {
      return inRange(path, OffsetDateTime.parse(text.strip()).toInstant());
    } catch (DateTimeException e) {
      throw Fields.invalid(path, "must be an RFC 3339 time such as 2026-01-31T08:30:00Z");
    }
  }

  /**
   * The time for which a question is asked: RFC 3339, or a date, which means the last microsecond
   * of that day in UTC. Absent or blank: now, left to the services.
   */
  public static Optional<Instant> asOf(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String given = text.strip();
    try {
      if (given.indexOf('T') < 0 && given.indexOf('t') < 0) {
        LocalDate day = LocalDate.parse(given);
        Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return Optional.of(inRange("as_of", end.minus(1, ChronoUnit.MICROS)));
      }
      return Optional.of(inRange("as_of", OffsetDateTime.parse(given).toInstant()));
    } catch (DateTimeException e) {
      throw Fields.invalid(
          "as_of",
          "must be an RFC 3339 time such as 2026-01-31T08:30:00Z, or a date such as 2026-01-31");
    }
  }

  /**
   * A bound of time: RFC 3339, or a date, which means its beginning in UTC. Absent or blank: none.
   *
   * @param name of the parameter, to blame
   */
  public static Optional<Instant> bound(String name, @Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    String given = text.strip();
    return Optional.of(parse(name, given.length() == 10 ? given + "T00:00:00Z" : given));
  }

  /** The time itself, where its year has four digits. */
  public static Instant inRange(String path, Instant time) {
    if (time.isBefore(EARLIEST) || !time.isBefore(END)) {
      throw Fields.invalid(path, "must be in the years 1 to 9999");
    }
    return time;
  }
}

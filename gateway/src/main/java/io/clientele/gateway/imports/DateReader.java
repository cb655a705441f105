package io.clientele.gateway.imports;

import io.clientele.gateway.json.Fields;
import io.clientele.gateway.json.Times;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times of a file: by a pattern of its own, else RFC 3339, ISO local date-time or ISO
 * date. A time without an offset is taken in the zone of the file.
 */
final class DateReader {

  private static final ZonedDateTime SAMPLE =
      ZonedDateTime.of(2024, 11, 23, 13, 45, 59, 0, ZoneId.of("UTC"));
  private static final int SHOWN = 40;

  private final @Nullable DateTimeFormatter pattern;
  private final ZoneId zone;

  private DateReader(@Nullable DateTimeFormatter pattern, ZoneId zone) {
    this.pattern = pattern;
    this.zone = zone;
  }

  /**
   * A reader.
   *
   * @param format a pattern of java.time, for example {@code yyyyMMdd}; null: ISO
   * @param timeZone for example {@code Europe/Berlin}
   */
  static DateReader of(@Nullable String format, String timeZone) {
    ZoneId zone;
    try {
      zone = ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw Fields.invalid("timeZone", "must be a time zone such as UTC or Europe/Berlin");
    }
    return new DateReader(format == null ? null : formatter(format, zone), zone);
  }

  private static DateTimeFormatter formatter(String format, ZoneId zone) {
    try {
      DateTimeFormatter formatter =
          DateTimeFormatter.ofPattern(prolepticYears(format), Locale.ENGLISH)
              .withResolverStyle(ResolverStyle.STRICT);
      var _ = instant(formatter, zone, formatter.format(SAMPLE));
      return formatter;
    } catch (IllegalArgumentException | DateTimeException e) {
      throw Fields.invalid(
          "dateFormat",
          "must be a pattern of java.time that holds a whole date, such as yyyyMMdd or"
              + " yyyy-MM-dd HH:mm:ss");
    }
  }

  /** Strict reading, which refuses February 30, needs {@code u} where people write {@code y}. */
  private static String prolepticYears(String format) {
    StringBuilder years = new StringBuilder(format);
    boolean quoted = false;
    for (int i = 0; i < years.length(); i++) {
      char c = years.charAt(i);
      quoted ^= c == '\'';
      if (c == 'y' && !quoted) {
        years.setCharAt(i, 'u');
      }
    }
    return years.toString();
  }

  /**
   * The time in a cell.
   *
   * @param field the field to blame
   */
  Instant read(String field, String cell) {
    String text = cell.strip();
    try {
      return Times.inRange(field, pattern == null ? iso(text) : instant(pattern, zone, text));
    } catch (DateTimeException e) {
      String shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
      throw Fields.invalid(
          field,
          "'"
              + shown
              + "' is no valid time by "
              + (pattern == null
                  ? "ISO 8601; give a dateFormat where the file has its own"
                  : "dateFormat"));
    }
  }

  private Instant iso(String text) {
    if (text.length() <= 10) {
      return LocalDate.parse(text).atStartOfDay(zone).toInstant();
    }
    String joined =
        text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
    boolean offset =
        joined.endsWith("Z")
            || joined.endsWith("z")
            || joined.indexOf('+', 10) > 0
            || joined.indexOf('-', 10) > 0;
    return offset
        ? OffsetDateTime.parse(joined).toInstant()
        : LocalDateTime.parse(joined).atZone(zone).toInstant();
  }

  private static Instant instant(DateTimeFormatter formatter, ZoneId zone, String text) {
    TemporalAccessor read =
        formatter.parseBest(
            text, ZonedDateTime::from, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    return switch (read) {
      case ZonedDateTime zoned -> zoned.toInstant();
      case OffsetDateTime offset -> offset.toInstant();
      case LocalDateTime local -> local.atZone(zone).toInstant();
      case LocalDate day -> day.atStartOfDay(zone).toInstant();
      default -> throw new DateTimeException("no date");
    };
  }
}

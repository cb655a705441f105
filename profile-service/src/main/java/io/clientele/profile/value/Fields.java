package io.clientele.profile.value;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a field may hold. A value that breaks its rule is refused with the path of the field. */
public final class Fields {

  /** The longest id, in characters. */
  public static final int MAX_ID = 200;

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Duration FUTURE = Duration.ofHours(24);

  private Fields() {}

  /** A refusal of a field. */
  public static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, detail);
  }

  /** The name of a sender: lower-case letters, digits, dot, underscore and hyphen. */
  public static String source(String field, String value) {
    if (!SOURCE.matcher(value).matches()) {
      throw invalid(
          field,
          "must be 1 to 64 lower-case letters, digits, '.', '_' or '-', starting with a letter or digit");
    }
    return value;
  }

  /** An id: not blank, at most {@link #MAX_ID} characters, no control characters. */
  public static String id(String field, String value) {
    if (value.isBlank()) {
      throw invalid(field, "is missing; send a non-blank id");
    }
    return optionalId(field, value);
  }

  /** An id that may be empty. */
  public static String optionalId(String field, String value) {
    if (value.length() > MAX_ID) {
      throw invalid(field, "has more than " + MAX_ID + " characters");
    }
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw invalid(field, "holds a control character; remove it");
    }
    return value;
  }

  /** A text of at most {@code max} characters without NUL, which the database cannot keep. */
  public static String text(String field, String value, int max) {
    if (value.length() > max) {
      throw invalid(field, "has more than " + max + " characters");
    }
    if (value.indexOf('\0') >= 0) {
      throw invalid(field, "holds the character U+0000; remove it");
    }
    return value;
  }

  /**
   * A time at which something happened: present, not before 1970, at most 24 hours after {@code
   * now}.
   *
   * @return the time in whole microseconds, which is what the database keeps
   */
  public static Instant time(String field, @Nullable Instant value, Instant now) {
    if (value == null) {
      throw invalid(field, "is missing; send the time at which it happened");
    }
    if (value.isBefore(Instant.EPOCH)) {
      throw invalid(field, "is before 1970");
    }
    if (value.isAfter(now.plus(FUTURE))) {
      throw invalid(field, "is more than 24 hours in the future");
    }
    return value.truncatedTo(ChronoUnit.MICROS);
  }

  /** Reads a part of a message; a refusal inside it gets the part's path in front. */
  public static <T> T at(String path, Supplier<T> part) {
    try {
      return part.get();
    } catch (ClienteleException refusal) {
      String field = refusal.field().isEmpty() ? path : path + "." + refusal.field();
      ClienteleException placed = new ClienteleException(refusal.code(), field, refusal.detail());
      placed.initCause(refusal);
      throw placed;
    }
  }
}

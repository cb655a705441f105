package io.clientele.feedback.theme;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list: after the row that it names.
 *
 * @param scope of the list; a token of another list is refused
 * @param key what the row is sorted by, as texts without line breaks
 */
record ThemePlace(String scope, List<String> key) {

  private static final String SEPARATOR = "\n";

  /** Microseconds since 1970, for more than 30,000 years: what the database can take. */
  private static final long LARGEST = 999_999_999_999_999_999L;

  ThemePlace {
    key = List.copyOf(key);
  }

  /** A place after a row. */
  static ThemePlace after(String scope, String... key) {
    return new ThemePlace(scope.replace(SEPARATOR, " "), List.of(key));
  }

  /**
   * Reads a token; empty for the first page.
   *
   * @param parts how many texts the key has
   * @throws ClienteleException with {@code INVALID_PAGE_TOKEN} if it was not issued for this list
   */
  static Optional<ThemePlace> parse(String token, String scope, int parts) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      List<String> all = List.of(text.split(SEPARATOR, -1));
      if (all.size() != parts + 1
          || !all.getFirst().equals(scope.replace(SEPARATOR, " "))
          || text.indexOf('\0') >= 0) {
        throw invalid();
      }
      return Optional.of(new ThemePlace(all.getFirst(), all.subList(1, all.size())));
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
  }

  /** The token that {@link #parse} reads. */
  String token() {
    String text = scope + SEPARATOR + String.join(SEPARATOR, key);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /** A part of the key that is a whole number. */
  long whole(int index) {
    try {
      long number = Long.parseLong(key.get(index));
      if (number < 0 || number > LARGEST) {
        throw invalid();
      }
      return number;
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  /** A part of the key that is a time, in microseconds since 1970. */
  Instant time(int index) {
    return Instant.EPOCH.plus(whole(index), ChronoUnit.MICROS);
  }

  /** A part of the key. */
  String part(int index) {
    return key.get(index);
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "page_token is not from this list; begin again without one");
  }
}

package io.clientele.profile.consent;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.value.Content;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in what one customer said; what comes on the next page was said before it.
 *
 * @param at in whole microseconds
 */
record HistoryPlace(Instant at, long seq) {

  /** After everything that can have been said. */
  private static final HistoryPlace END =
      new HistoryPlace(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

  private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{16}) (-?\\d{1,16}) (\\d{1,18})");

  /** Reads a token; the empty one begins with the newest. */
  static HistoryPlace of(String customerId, String token) {
    if (token.isEmpty()) {
      return END;
    }
    try {
      Matcher parts =
          TOKEN.matcher(
              new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII));
      if (parts.matches() && parts.group(1).equals(owner(customerId))) {
        return new HistoryPlace(
            Instant.EPOCH.plus(Long.parseLong(parts.group(2)), ChronoUnit.MICROS),
            Long.parseLong(parts.group(3)));
      }
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
      throw invalid();
    }
    throw invalid();
  }

  /** The token of the place in what this customer said. */
  String token(String customerId) {
    String text =
        owner(customerId) + " " + ChronoUnit.MICROS.between(Instant.EPOCH, at) + " " + seq;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static String owner(String customerId) {
    return Content.sha256(customerId.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "was not issued for this customer; leave it out to begin with the newest");
  }
}

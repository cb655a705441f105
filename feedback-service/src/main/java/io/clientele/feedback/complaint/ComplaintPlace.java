package io.clientele.feedback.complaint;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in the queue: after the case that it names.
 *
 * @param dueAt of its next deadline; null: it has none
 */
record ComplaintPlace(@Nullable Instant dueAt, String id) {

  private static final Pattern ID = Pattern.compile("cmp_[0-9a-f]{32}");

  /** The token of the place after a case. */
  static String token(Complaint last) {
    Instant due = last.timing().due().next();
    String text = (due == null ? "" : due.toString()) + "\n" + last.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a token.
   *
   * @param token empty: the beginning, for which there is no place
   * @throws ClienteleException INVALID_PAGE_TOKEN if it is none of this list
   */
  static @Nullable ComplaintPlace of(String token) {
    if (token.isEmpty()) {
      return null;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String[] parts = text.split("\n", -1);
      if (parts.length == 2 && ID.matcher(parts[1]).matches()) {
        return new ComplaintPlace(parts[0].isEmpty() ? null : Instant.parse(parts[0]), parts[1]);
      }
    } catch (IllegalArgumentException | DateTimeException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "page_token is not from this list; begin again without one");
  }
}

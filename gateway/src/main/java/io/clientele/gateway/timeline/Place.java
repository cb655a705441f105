package io.clientele.gateway.timeline;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a timeline: behind an entry.
 *
 * @param at when the entry happened
 * @param key of the entry
 */
record Place(Instant at, String key) {

  /** The token that leads back to the place. */
  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((at + "|" + key).getBytes(StandardCharsets.UTF_8));
  }

  /** The place of a token; empty for the empty one, which is the beginning. */
  static Optional<Place> of(String token) {
    if (token.isEmpty()) {
      return Optional.empty();
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      int bar = text.indexOf('|');
      if (bar > 0) {
        return Optional.of(
            new Place(Instant.parse(text.substring(0, bar)), text.substring(bar + 1)));
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
        "was not issued for a timeline; leave it out to begin with the first page");
  }

  /** True where an entry comes at the place or before it, and was shown. */
  boolean reaches(Entry entry) {
    return entry.at().isAfter(at) || (entry.at().equals(at) && entry.key().compareTo(key) <= 0);
  }
}

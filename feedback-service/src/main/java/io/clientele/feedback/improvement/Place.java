package io.clientele.feedback.improvement;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A place in a list: after the row that it names.
 *
 * @param scope of the list; a token of another list is refused
 * @param key what the row is sorted by, as texts without line breaks
 */
record Place(String scope, List<String> key) {

  private static final String SEPARATOR = "\n";

  Place {
    key = List.copyOf(key);
  }

  /** A place after a row. */
  static Place after(String scope, String... key) {
    return new Place(scope.replace(SEPARATOR, " "), List.of(key));
  }

  /**
   * Reads a token; empty for the first page.
   *
   * @param parts how many texts the key has
   * @throws ClienteleException with {@code INVALID_PAGE_TOKEN} if it was not issued for this list
   */
  static Optional<Place> parse(String token, String scope, int parts) {
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
      return Optional.of(new Place(all.getFirst(), all.subList(1, all.size())));
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
      return Long.parseLong(key.get(index));
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  /** A part of the key that is a number. */
  double number(int index) {
    try {
      return Double.parseDouble(key.get(index));
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "page_token is not from this list; begin again without one");
  }
}

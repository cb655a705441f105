package io.clientele.profile.value;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A place in a list, as an opaque token that fits the request it was issued for and no other.
 *
 * @param parts of the last item on the page what the list is ordered by; empty: before the first
 */
public record PageToken(List<String> parts) {

  private static final String SEPARATOR = "\u001f";
  private static final int DEFAULT_SIZE = 100;
  private static final int MAX_SIZE = 1000;

  /** Keeps its own copy. */
  public PageToken {
    parts = List.copyOf(parts);
  }

  /** How many items a page has, by how many were asked for: 100 where not told, at most 1,000. */
  public static int size(int asked) {
    return asked <= 0 ? DEFAULT_SIZE : Math.min(asked, MAX_SIZE);
  }

  /**
   * Reads a token.
   *
   * @param request all of the request that decides what is listed
   * @param size how many parts the place has
   * @throws ClienteleException INVALID_PAGE_TOKEN where it was not issued for the request
   */
  public static PageToken of(String token, Content request, int size) {
    if (token.isEmpty()) {
      return new PageToken(List.of());
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      List<String> all = List.of(plain.split(SEPARATOR, -1));
      if (all.size() == size + 1
          && all.getFirst().equals(request.digest())
          && plain.indexOf('\0') < 0) {
        return new PageToken(all.subList(1, all.size()));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  /** Whether the list is read from its beginning. */
  public boolean isStart() {
    return parts.isEmpty();
  }

  /** The token of the place for a request. */
  public String token(Content request) {
    String plain = request.digest() + SEPARATOR + String.join(SEPARATOR, parts);
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
  }

  /** The refusal of a token. */
  public static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "was not issued for this request; leave it out to begin with the first page");
  }
}

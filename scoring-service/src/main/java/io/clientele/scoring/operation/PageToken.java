package io.clientele.scoring.operation;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page ended, of a list that goes down by a number.
 *
 * @param list stands for what is listed
 * @param before the page's last number: the next page holds lesser ones
 */
public record PageToken(String list, long before) {

  private static final int DEFAULT_SIZE = 50;
  private static final int GREATEST_SIZE = 1_000;

  /** The token as callers get it. */
  public String encode() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + ':' + before).getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The number that a page begins before.
   *
   * @param token empty for the first page
   * @throws ClienteleException INVALID_PAGE_TOKEN where it was not given out for this list
   */
  public static long before(String list, String token) {
    if (token.isEmpty()) {
      return Long.MAX_VALUE;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(list + ':')) {
        return Long.parseLong(text.substring(list.length() + 1));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  /**
   * How many items a page holds, from what was asked for.
   *
   * @throws ClienteleException INVALID_FIELD for less than 0
   */
  public static int size(int asked) {
    if (asked < 0) {
      throw new ClienteleException(
          ErrorCode.INVALID_FIELD, "page_size", "page_size must not be negative");
    }
    return asked == 0 ? DEFAULT_SIZE : Math.min(asked, GREATEST_SIZE);
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "the page token was not given out for this list; begin without one");
  }
}

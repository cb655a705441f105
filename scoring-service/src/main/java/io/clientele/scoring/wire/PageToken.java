package io.clientele.scoring.wire;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page ended, of a list that goes by a number or by a name. */
public final class PageToken {

  private PageToken() {}

  /**
   * The token as callers get it.
   *
   * @param list stands for what is listed
   * @param last the page's last name
   */
  public static String of(String list, String last) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((list + ':' + last).getBytes(StandardCharsets.UTF_8));
  }

  /** The token as callers get it, for a list that goes down by a number. */
  public static String of(String list, long last) {
    return of(list, Long.toString(last));
  }

  /**
   * The name that a page comes after.
   *
   * @param token empty for the first page, which comes after the empty name
   * @throws ClienteleException INVALID_PAGE_TOKEN where it was not given out for this list
   */
  public static String after(String list, String token) {
    if (token.isEmpty()) {
      return "";
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(list + ':') && text.indexOf('\0') < 0) {
        return text.substring(list.length() + 1);
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  /**
   * The number that a page comes before, of a list that goes down by it.
   *
   * @param token empty for the first page, which comes before the greatest number
   * @throws ClienteleException INVALID_PAGE_TOKEN where it was not given out for this list
   */
  public static long before(String list, String token) {
    if (token.isEmpty()) {
      return Long.MAX_VALUE;
    }
    try {
      return Long.parseLong(after(list, token));
    } catch (NumberFormatException e) {
      throw invalid();
    }
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "the page token was not given out for this list; begin without one");
  }
}

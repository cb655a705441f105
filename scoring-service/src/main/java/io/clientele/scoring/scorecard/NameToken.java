package io.clientele.scoring.scorecard;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of the list of scorecards ended. */
final class NameToken {

  private static final String LIST = "scorecards:";

  private NameToken() {}

  static String encode(String lastName) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((LIST + lastName).getBytes(StandardCharsets.UTF_8));
  }

  /** The name that the page comes after; empty for the first page. */
  static String after(String token) {
    if (token.isEmpty()) {
      return "";
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (text.startsWith(LIST) && text.indexOf('\0') < 0) {
        return text.substring(LIST.length());
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "the page token was not given out for this list; begin without one");
  }
}

package io.clientele.feedback.survey;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Places in lists of surveys and invitations, as callers keep them. */
final class PlaceToken {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  private PlaceToken() {}

  /** The token of a place. */
  static String of(String place) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(place.getBytes(StandardCharsets.UTF_8));
  }

  /** The survey after which a page begins; the empty token is the first page's. */
  static String survey(String token) {
    return token.isEmpty() ? "" : place(token, ID);
  }

  /** The number before which a page of invitations begins. */
  static long invitation(String token) {
    return token.isEmpty() ? Long.MAX_VALUE : Long.parseLong(place(token, NUMBER));
  }

  private static String place(String token, Pattern form) {
    try {
      String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      if (form.matcher(place).matches()) {
        return place;
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
        "page_token is not from this list; begin again without one");
  }
}

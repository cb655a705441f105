package io.clientele.profile.imports;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in the rejected lines of one import, as an opaque token. */
record ErrorPageToken(String importId, long ordinal) {

  static ErrorPageToken of(String importId, String token) {
    if (token.isEmpty()) {
      return new ErrorPageToken(importId, -1);
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String prefix = importId + ":";
      if (plain.startsWith(prefix)) {
        return new ErrorPageToken(
            importId, Long.parseLong(plain, prefix.length(), plain.length(), 10));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((importId + ":" + ordinal).getBytes(StandardCharsets.UTF_8));
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "was not issued for this import; leave it out to begin with the first page");
  }
}

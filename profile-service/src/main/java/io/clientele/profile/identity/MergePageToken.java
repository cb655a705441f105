package io.clientele.profile.identity;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A place in the merges of one customer, as an opaque token. */
record MergePageToken(String customerId, long before) {

  static MergePageToken of(String customerId, String token) {
    if (token.isEmpty()) {
      return new MergePageToken(customerId, Long.MAX_VALUE);
    }
    try {
      String plain = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
      String prefix = customerId + ":";
      if (plain.startsWith(prefix)) {
        return new MergePageToken(
            customerId, Long.parseLong(plain, prefix.length(), plain.length(), 10));
      }
    } catch (IllegalArgumentException e) {
      throw invalid();
    }
    throw invalid();
  }

  String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((customerId + ":" + before).getBytes(StandardCharsets.UTF_8));
  }

  private static ClienteleException invalid() {
    return new ClienteleException(
        ErrorCode.INVALID_PAGE_TOKEN,
        "page_token",
        "was not issued for this customer; leave it out to begin with the first page");
  }
}

package io.clientele.gateway.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key in an {@code Authorization} header. */
final class Credentials {

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private Credentials() {}

  /**
   * The key that a header carries: {@code Bearer key}, or {@code Basic base64(key:)} as the Segment
   * libraries send their write key.
   */
  static Optional<String> key(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.of(header.substring(BEARER.length()).strip()).filter(key -> !key.isEmpty());
    }
    if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return user(header.substring(BASIC.length()).strip());
    }
    return Optional.empty();
  }

  private static Optional<String> user(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      String user = colon < 0 ? pair : pair.substring(0, colon);
      return user.isEmpty() ? Optional.empty() : Optional.of(user);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

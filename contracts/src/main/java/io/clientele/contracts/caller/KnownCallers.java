package io.clientele.contracts.caller;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The callers that have a token, known by the digests of their tokens. */
final class KnownCallers {

  private static final Pattern DIGEST = Pattern.compile("[0-9a-fA-F]{64}");

  private final List<Known> known;

  private record Known(String name, byte[] digest) {}

  private KnownCallers(List<Known> known) {
    this.known = List.copyOf(known);
  }

  /**
   * Callers.
   *
   * @param tokens the SHA-256 of each token in hex, by name; several with commas between them
   * @throws IllegalStateException that names the setting where one is no SHA-256
   */
  static KnownCallers of(Map<String, String> tokens) {
    List<Known> known = new ArrayList<>();
    tokens.forEach((name, digests) -> {
      for (String digest : digests.split(",", -1)) {
        if (!DIGEST.matcher(digest.strip()).matches()) {
          throw new IllegalStateException(
              "clientele.callers.tokens."
                  + name
                  + " is not the SHA-256 of a token in 64 hexadecimal digits; make it by:"
                  + " printf %s \"$TOKEN\" | sha256sum");
        }
        known.add(new Known(name, HexFormat.of().parseHex(digest.strip())));
      }
    });
    return new KnownCallers(known);
  }

  boolean isEmpty() {
    return known.isEmpty();
  }

  /** The name of the caller that has the token. Takes as long for each token, known or not. */
  Optional<String> named(String token) {
    byte[] shown = sha256(token);
    Optional<String> name = Optional.empty();
    for (Known each : known) {
      if (MessageDigest.isEqual(each.digest(), shown)) {
        name = Optional.of(each.name());
      }
    }
    return name;
  }

  private static byte[] sha256(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

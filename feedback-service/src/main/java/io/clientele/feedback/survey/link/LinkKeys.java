package io.clientele.feedback.survey.link;

import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The keys of links: one signs, all of them verify. */
public final class LinkKeys {

  static final String ALGORITHM = "HmacSHA256";

  private static final Pattern NAME = Pattern.compile("[a-z0-9]{1,16}");
  private static final int LEAST_BYTES = 32;

  private final String active;
  private final Map<String, SecretKey> keys;

  private LinkKeys(String active, Map<String, SecretKey> keys) {
    this.active = active;
    this.keys = Map.copyOf(keys);
  }

  /**
   * Keys by configuration.
   *
   * @param active the name of the key that signs
   * @param base64 keys of at least 32 bytes in Base64, by name; case of names does not matter
   * @throws IllegalStateException where there is none, or one that cannot be meant; no key is in
   *     the message
   */
  public static LinkKeys of(Optional<String> active, Map<String, String> base64) {
    if (base64.isEmpty()) {
      throw new IllegalStateException(
          "no key of survey links is configured: set clientele.surveys.links.keys.<name>"
              + " (environment CLIENTELE_SURVEYS_LINKS_KEYS_<NAME>) to 32 bytes in Base64, for"
              + " example from openssl rand -base64 32, and"
              + " clientele.surveys.links.active-key to its name");
    }
    Map<String, SecretKey> keys = new HashMap<>();
    base64.forEach((name, key) -> {
      String known = name.toLowerCase(Locale.ROOT);
      require(NAME.matcher(known).matches(), name, "is no name of 1 to 16 letters and digits");
      require(
          keys.put(known, new SecretKeySpec(decoded(name, key), ALGORITHM)) == null,
          name,
          "is there twice, in upper and lower case");
    });
    String signs = active.orElse("").toLowerCase(Locale.ROOT);
    if (!keys.containsKey(signs)) {
      throw new IllegalStateException(
          "clientele.surveys.links.active-key names no key of clientele.surveys.links.keys");
    }
    return new LinkKeys(signs, keys);
  }

  private static byte[] decoded(String name, String key) {
    try {
      byte[] bytes = Base64.getDecoder().decode(key.strip());
      require(bytes.length >= LEAST_BYTES, name, "has less than " + LEAST_BYTES + " bytes");
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("clientele.surveys.links.keys." + name + " is no Base64");
    }
  }

  private static void require(boolean holds, String name, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("clientele.surveys.links.keys." + name + " " + otherwise);
    }
  }

  /** The name of the key that signs. */
  String active() {
    return active;
  }

  /** A key by its name. */
  Optional<SecretKey> key(String name) {
    return Optional.ofNullable(keys.get(name));
  }

  /** Nothing of a key gets into a message by accident. */
  @Override
  public String toString() {
    return "LinkKeys[...]";
  }
}

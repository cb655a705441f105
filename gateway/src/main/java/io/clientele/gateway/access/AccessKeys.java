package io.clientele.gateway.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The keys of the configuration, known only by their digests. */
final class AccessKeys {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private final List<Key> keys;

  private AccessKeys(List<Key> keys) {
    this.keys = List.copyOf(keys);
  }

  private record Key(Grant grant, String digest) {}

  /**
   * Keys by configuration.
   *
   * @param digests SHA-256 in hex, by name
   * @param roles names of roles with commas between them, by name of the key
   * @throws IllegalStateException where there is no key, or one that cannot be meant
   */
  @SuppressWarnings("OrphanedFormatString") // A shell command, which the user may copy.
  static AccessKeys of(Map<String, String> digests, Map<String, String> roles) {
    if (digests.isEmpty()) {
      throw new IllegalStateException(
          "no API key is configured: set clientele.access.keys.<name> (environment"
              + " CLIENTELE_ACCESS_KEYS_<NAME>) to the SHA-256 of a key in hex, for example from"
              + " printf %s \"$KEY\" | sha256sum");
    }
    ConfiguredRoles granted = ConfiguredRoles.of(roles);
    List<Key> keys = new ArrayList<>();
    Set<String> sources = new HashSet<>();
    Set<String> seen = new HashSet<>();
    digests.forEach((name, digest) -> {
      String source = name.toLowerCase(Locale.ROOT);
      String hex = digest.strip().toLowerCase(Locale.ROOT);
      require(
          SOURCE.matcher(source).matches(),
          name,
          "is no source name; use at most 64 of a-z, 0-9, '.', '_' and '-'");
      require(
          DIGEST.matcher(hex).matches(),
          name,
          "is no SHA-256 in hex (64 digits); configure the digest, never the key");
      require(sources.add(source), name, "is there twice, in upper and lower case");
      require(seen.add(hex), name, "has the key of another name; give each name its own key");
      keys.add(new Key(new Grant(source, source, granted.ofKey(source)), hex));
    });
    granted.requireKnown(sources);
    return new AccessKeys(keys);
  }

  /** What a key grants. Takes the same time whichever key it is. */
  Optional<Grant> grant(String key) {
    byte[] digest = sha256(key);
    Optional<Grant> found = Optional.empty();
    for (Key candidate : keys) {
      if (MessageDigest.isEqual(HexFormat.of().parseHex(candidate.digest()), digest)) {
        found = Optional.of(candidate.grant());
      }
    }
    return found;
  }

  private static void require(boolean holds, String name, String otherwise) {
    if (!holds) {
      throw new IllegalStateException("clientele.access.keys." + name + " " + otherwise);
    }
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

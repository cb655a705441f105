package io.clientele.embedded.suite;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The keys that personal data are sealed with, 32 bytes each in Base64. Without them the kept
 * personal data are lost.
 *
 * @param activeKey the id of the key that seals
 * @param keys that open, by id
 * @param indexKey of the hashes by which sealed values are found; it is never changed
 */
record VaultKeys(String activeKey, Map<String, String> keys, String indexKey) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String FIRST = "k1";

  VaultKeys {
    keys = Map.copyOf(keys);
  }

  /** New ones. */
  static VaultKeys generate() {
    return new VaultKeys(FIRST, Map.of(FIRST, random()), random());
  }

  /** The keys as environment variables. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("CLIENTELE_VAULT_ACTIVE_KEY", activeKey);
    environment.put("CLIENTELE_VAULT_INDEX_KEY", indexKey);
    keys.forEach(
        (id, key) -> environment.put("CLIENTELE_VAULT_KEYS_" + id.toUpperCase(Locale.ROOT), key));
    return environment;
  }

  /** Nothing of a secret gets into a message by accident. */
  @Override
  public String toString() {
    return "VaultKeys[...]";
  }

  private static String random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }
}

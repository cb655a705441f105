package io.clientele.embedded.suite;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The keys that links of surveys are signed with, 32 bytes each in Base64. Without them links that
 * are under way lead nowhere.
 *
 * @param activeKey the name of the key that signs
 * @param keys that verify, by name
 */
record SurveyLinkKeys(String activeKey, Map<String, String> keys) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final String FIRST = "k1";

  SurveyLinkKeys {
    keys = Map.copyOf(keys);
  }

  /** New ones. */
  static SurveyLinkKeys generate() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SurveyLinkKeys(FIRST, Map.of(FIRST, Base64.getEncoder().encodeToString(bytes)));
  }

  /** The keys as environment variables. */
  Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>();
    environment.put("CLIENTELE_SURVEYS_LINKS_ACTIVE_KEY", activeKey);
    keys.forEach((name, key) ->
        environment.put("CLIENTELE_SURVEYS_LINKS_KEYS_" + name.toUpperCase(Locale.ROOT), key));
    return environment;
  }

  /** Nothing of a secret gets into a message by accident. */
  @Override
  public String toString() {
    return "SurveyLinkKeys[...]";
  }
}

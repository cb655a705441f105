package io.clientele.gateway.access;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Who may call. */
@ConfigMapping(prefix = "clientele.access")
public interface AccessConfig {

  /**
   * The SHA-256 of each API key, in hex, by the key's name. The name is the source of what is sent
   * with the key; as an environment variable: {@code CLIENTELE_ACCESS_KEYS_WEBSHOP}.
   */
  Map<String, String> keys();

  /**
   * The roles of a key, by the key's name, with commas between them. A key that is not named here
   * has all.
   */
  Map<String, String> roles();
}

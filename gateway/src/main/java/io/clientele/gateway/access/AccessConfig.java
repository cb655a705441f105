package io.clientele.gateway.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
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

  /**
   * For how long profile-service's answer on a key needs no other: so soon it is seen that a key
   * was revoked.
   */
  @WithDefault("900ms")
  Duration lookupFresh();

  /** For how long a key that was good stays so while profile-service does not answer. */
  @WithDefault("5m")
  Duration lookupOutage();

  /** How often it is told which keys were used. */
  @WithDefault("20s")
  Duration usesInterval();
}

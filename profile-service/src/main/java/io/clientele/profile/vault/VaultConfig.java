package io.clientele.profile.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/**
 * The keys of personal data. A key is 32 bytes in Base64, or {@code file:/path} of a file that
 * holds it. There is no default: the service does not start without them.
 */
@ConfigMapping(prefix = "clientele.vault")
public interface VaultConfig {

  /** Keys that open, by their ids: letters and digits, at most 16, case does not matter. */
  Map<String, String> keys();

  /** The id of the key that seals. */
  String activeKey();

  /** The key of the hashes by which sealed values are found. */
  String indexKey();

  /** How often it is looked for rows that another key than the active one sealed. */
  @WithDefault("1h")
  Duration resealInterval();
}

package io.clientele.contracts.caller;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;

/** Who may call over gRPC, and as whom this service calls others. */
@ConfigMapping(prefix = "clientele.callers")
public interface CallerConfig {

  /**
   * The SHA-256 of each caller's token, in hex, by the caller's name; several with commas between
   * them while one replaces another. As an environment variable: {@code
   * CLIENTELE_CALLERS_TOKENS_BILLING}.
   */
  Map<String, String> tokens();

  /** The token that this service shows when it calls others. */
  Optional<String> token();

  /** Whether a verified certificate of the client is as good as a token. */
  @WithDefault("false")
  boolean certificates();

  /** Whether everybody may ask which services and messages there are. */
  @WithDefault("false")
  boolean reflection();

  /** Whether everybody may call everything. For tests and development alone. */
  @WithDefault("false")
  boolean open();

  /** Whether this program serves callers at all: it does not start where nobody could call. */
  @WithDefault("false")
  boolean serving();
}

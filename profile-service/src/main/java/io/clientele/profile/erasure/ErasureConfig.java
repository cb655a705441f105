package io.clientele.profile.erasure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How erasures are driven. */
@ConfigMapping(prefix = "clientele.erasure")
public interface ErasureConfig {

  /** How often it is looked for services that have not answered yet. */
  @WithDefault("1s")
  Duration pollInterval();

  /** How long a service may take for one call. */
  @WithDefault("60s")
  Duration deadline();

  /** The longest pause between two attempts; they never end before the service has answered. */
  @WithDefault("5m")
  Duration maxRetryDelay();
}

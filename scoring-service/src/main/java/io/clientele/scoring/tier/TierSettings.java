package io.clientele.scoring.tier;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How tier policies are kept up. */
@ConfigMapping(prefix = "clientele.tiers")
public interface TierSettings {

  /** Whether this replica evaluates and places in the background. */
  @WithDefault("true")
  boolean enabled();

  /** How long it rests at most before it looks whether somebody is due. */
  @WithDefault("PT10S")
  Duration poll();
}

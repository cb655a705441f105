package io.clientele.scoring.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How it is measured what is usual in the business. */
@ConfigMapping(prefix = "clientele.norms")
public interface NormsSettings {

  /** How often. */
  @WithDefault("PT1H")
  Duration every();
}

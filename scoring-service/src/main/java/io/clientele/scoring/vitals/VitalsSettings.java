package io.clientele.scoring.vitals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often the service looks at itself. */
@ConfigMapping(prefix = "clientele.vitals")
public interface VitalsSettings {

  /** Between two looks; metrics are as old at most. */
  @WithDefault("15s")
  Duration every();
}

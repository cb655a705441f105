package io.clientele.scoring.renewal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long it is kept what people did. */
@ConfigMapping(prefix = "clientele.activities")
public interface ActivitySettings {

  /** How old an activity may get, by the time at which it was done. */
  @WithDefault("P800D")
  Duration keep();

  /** How often old activities are looked for. */
  @WithDefault("PT1H")
  Duration sweepInterval();

  /** The most activities that are forgotten in one transaction. */
  @WithDefault("1000")
  int sweepBatch();
}

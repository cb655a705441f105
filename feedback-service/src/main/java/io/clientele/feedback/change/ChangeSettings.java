package io.clientele.feedback.change;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the change feed is read. */
@ConfigMapping(prefix = "clientele.feed")
interface ChangeSettings {

  /** How many changes a batch holds at most. */
  @WithDefault("500")
  int batchSize();

  /** How long a reader that has read everything waits before it looks again. */
  @WithDefault("PT0.1S")
  Duration pollInterval();
}

package io.clientele.profile.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the change feed is read. */
@ConfigMapping(prefix = "clientele.feed")
public interface FeedConfig {

  /** The most changes in one batch. */
  @WithDefault("1000")
  int batchSize();

  /** How long a reader that has seen everything waits before it looks again. */
  @WithDefault("100ms")
  Duration pollInterval();
}

package io.clientele.profile.tag;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long tags are kept. */
@ConfigMapping(prefix = "clientele.tags")
public interface TagConfig {

  /** How long after its end a tag is forgotten; readers do not see it from its end on. */
  @WithDefault("30d")
  Duration keepExpired();

  /** How often tags to forget are looked for. */
  @WithDefault("1h")
  Duration sweepInterval();
}

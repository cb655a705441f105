package io.clientele.gateway.json;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How slowly a body may come in. */
@ConfigMapping(prefix = "clientele.bodies")
public interface PaceConfig {

  /** For how long the edge waits for a body, pauses added up, before it looks at the pace. */
  @WithDefault("30s")
  Duration grace();

  /** Bytes for each second of waiting that a body has to bring from then on. */
  @WithDefault("2K")
  MemorySize slowest();
}

package io.clientele.scoring.operation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How work in the background is taken up. */
@ConfigMapping(prefix = "clientele.operations")
public interface OperationSettings {

  /** Whether this replica works; it takes requests in any case. */
  @WithDefault("true")
  boolean enabled();

  /** How often it looks for work that others left behind. */
  @WithDefault("PT2S")
  Duration poll();

  /** How long after its last sign of life a replica's work is begun again by another. */
  @WithDefault("PT30S")
  Duration lease();

  /** How long one operation may take. */
  @WithDefault("PT6H")
  Duration longest();

  /** How long finished operations can be looked up. */
  @WithDefault("P30D")
  Duration kept();
}

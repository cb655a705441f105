package io.clientele.scoring.look;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When everybody is looked at, for labels that are computed. */
@ConfigMapping(prefix = "clientele.looks")
public interface LookSettings {

  /** How often it is looked whether what is in force has changed, here or at another replica. */
  @WithDefault("2s")
  Duration pollInterval();

  /**
   * After how long everybody is looked at again: a figure that fades and the others' changes move
   * scores without an event of the customer's own.
   */
  @WithDefault("P1D")
  Duration renewAfter();
}

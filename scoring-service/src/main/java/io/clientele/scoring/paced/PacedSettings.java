package io.clientele.scoring.paced;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often what rests on everybody's facts is made anew: interests, social roles, needs. */
@ConfigMapping(prefix = "clientele.background")
public interface PacedSettings {

  /** Whether this replica does such work. */
  @WithDefault("true")
  boolean enabled();

  /**
   * The shortest time between two looks for changes; at least ten times what the last work took.
   */
  @WithDefault("PT1M")
  Duration every();

  /** After how long it is made anew although no fact came: time changes things too. */
  @WithDefault("PT6H")
  Duration renewAfter();
}

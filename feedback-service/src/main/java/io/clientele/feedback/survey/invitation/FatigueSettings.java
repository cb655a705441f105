package io.clientele.feedback.survey.invitation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much asking customers are spared, over all surveys. */
@ConfigMapping(prefix = "clientele.surveys.fatigue")
interface FatigueSettings {

  /** Least time between two invitations of one customer. */
  @WithDefault("P30D")
  Duration pause();

  /** How long nobody is asked who did not want to be. */
  @WithDefault("P180D")
  Duration afterRefusal();
}

package io.clientele.scoring.policy;

import io.clientele.scoring.frequency.FrequencyPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** From how many purchases by year on a buyer is heavy, regular or light. */
@ConfigMapping(prefix = "clientele.frequency")
public interface FrequencySettings {

  /** Monthly and more often. */
  @WithDefault("12")
  double heavy();

  /** Quarterly and more often. */
  @WithDefault("4")
  double regular();

  /** Yearly and more often; less is inactive. */
  @WithDefault("1")
  double light();

  /** The policy of these settings. */
  default FrequencyPolicy policy() {
    return new FrequencyPolicy(heavy(), regular(), light());
  }
}

package io.clientele.scoring.policy;

import io.clientele.scoring.lifecycle.ChurnPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** From which probability of not buying again on the risk is medium, and high. */
@ConfigMapping(prefix = "clientele.churn-risk")
public interface ChurnRiskSettings {

  /** Within which time a purchase is looked for. */
  @WithDefault("P90D")
  Duration horizon();

  /** From this probability of no purchase on: medium. */
  @WithDefault("0.5")
  double medium();

  /** From this probability of no purchase on: high. */
  @WithDefault("0.8")
  double high();

  /** The policy of these settings. */
  default ChurnPolicy policy() {
    return new ChurnPolicy(horizon(), medium(), high());
  }
}

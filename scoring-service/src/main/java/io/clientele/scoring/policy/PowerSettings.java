package io.clientele.scoring.policy;

import io.clientele.scoring.value.PowerPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What purchasing power is, and who has much of it; see {@link PowerPolicy}. */
@ConfigMapping(prefix = "clientele.purchasing-power")
public interface PowerSettings {

  /** How many orders the mean basket of all buyers of a currency weighs as much as. */
  @WithDefault("3")
  double weight();

  /** Share of the buyers, from the best, that has a high one. */
  @WithDefault("0.2")
  double high();

  /** Share of the buyers, from the best, down to which it is middling. */
  @WithDefault("0.6")
  double mid();

  /** The policy of these settings. */
  default PowerPolicy policy() {
    return new PowerPolicy(weight(), high(), mid());
  }
}

package io.clientele.scoring.standing;

import io.clientele.scoring.lifecycle.LifecyclePolicy;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;

/** The policies that a standing is made with. */
public record StandingPolicy(LifecyclePolicy lifecycle, SatisfactionPolicy satisfaction) {

  /** Differs where two policies can make different standings of one history. */
  public String version() {
    return lifecycle.version() + " " + satisfaction.version();
  }
}

package io.clientele.scoring.standing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Has what is usual in the business looked for, and put in force, when a test says so. */
@ApplicationScoped
public class Usual {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final NormsRenewal renewal;
  private final PolicyChange policies;

  Usual(NormsRenewal renewal, PolicyChange policies) {
    this.renewal = renewal;
    this.policies = policies;
  }

  /** Everybody's standing is made with it. */
  public void find(Instant now) {
    renewal.renew(now).await().atMost(PATIENCE);
    policies.apply().await().atMost(PATIENCE);
  }
}

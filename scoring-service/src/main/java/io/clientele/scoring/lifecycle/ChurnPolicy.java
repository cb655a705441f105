package io.clientele.scoring.lifecycle;

import java.time.Duration;

/**
 * From which probability of no purchase within a horizon on the risk is medium, and high.
 *
 * @param medium in (0, 1)
 * @param high at least {@code medium}, below 1
 */
public record ChurnPolicy(Duration horizon, double medium, double high) {

  public ChurnPolicy {
    if (!(medium > 0 && high >= medium && high < 1)
        || horizon.toDays() < 1
        || horizon.toDays() > 3_650) {
      throw new IllegalArgumentException(
          "a churn risk needs 0 < medium <= high < 1 and a horizon of 1 to 3650 days");
    }
  }

  /** Within 90 days, from one half and from 80 %. */
  public static ChurnPolicy withDefaults() {
    return new ChurnPolicy(Duration.ofDays(90), 0.5, 0.8);
  }

  /** The risk of a probability of no purchase. */
  public ChurnRisk of(double probability) {
    if (probability >= high) {
      return ChurnRisk.HIGH;
    }
    return probability >= medium ? ChurnRisk.MEDIUM : ChurnRisk.LOW;
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "churn-%s-%s-%s".formatted(horizon, medium, high);
  }
}

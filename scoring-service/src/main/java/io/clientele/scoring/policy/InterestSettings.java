package io.clientele.scoring.policy;

import io.clientele.scoring.interest.InterestPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What counts as an interest. */
@ConfigMapping(prefix = "clientele.interests")
public interface InterestSettings {

  /** How many looks a purchase is worth in the lift. */
  @WithDefault("3")
  double purchaseWeight();

  /** Purchases and looks of a category together. */
  @WithDefault("3")
  int leastCount();

  /** The person's share of the category over everybody's. */
  @WithDefault("1.5")
  double leastLift();

  /** Of so much or more by chance, after correction for the number of categories. */
  @WithDefault("0.05")
  double maxPValue();

  /** The policy of these settings. */
  default InterestPolicy policy() {
    return new InterestPolicy(
        purchaseWeight(), leastCount(), leastLift(), maxPValue(), InterestPolicy.DEFAULTS.most());
  }
}

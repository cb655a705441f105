package io.clientele.scoring.policy;

import io.clientele.scoring.value.TierPolicy;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** Which share of the buyers each tier reaches down to; see {@link TierPolicy}. */
@ConfigMapping(prefix = "clientele.value")
public interface ValueSettings {

  /** Share of platinum. */
  @WithDefault("0.05")
  BigDecimal platinum();

  /** Share of platinum and gold. */
  @WithDefault("0.20")
  BigDecimal gold();

  /** Share of platinum, gold and silver. */
  @WithDefault("0.50")
  BigDecimal silver();

  /** What the net revenue of those somebody brought counts for, once for each generation. */
  @WithDefault("0.5")
  double referralDiscount();

  /** The policy of these settings. */
  default TierPolicy policy() {
    return new TierPolicy(platinum(), gold(), silver());
  }
}

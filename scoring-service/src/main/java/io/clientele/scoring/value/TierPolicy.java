package io.clientele.scoring.value;

import java.math.BigDecimal;

/**
 * Which share of the buyers a tier reaches down to, from the best.
 *
 * @param platinum in (0, 1), for example 0.05
 * @param gold at least {@code platinum}
 * @param silver at least {@code gold}
 */
public record TierPolicy(BigDecimal platinum, BigDecimal gold, BigDecimal silver) {

  /** The share that the Pareto rule asks about. */
  static final BigDecimal TOP = new BigDecimal("0.20");

  public TierPolicy {
    if (platinum.signum() <= 0
        || gold.compareTo(platinum) < 0
        || silver.compareTo(gold) < 0
        || silver.compareTo(BigDecimal.ONE) >= 0) {
      throw new IllegalArgumentException(
          "shares of tiers must ascend within 0 and 1: platinum, gold, silver");
    }
  }

  /** 5 % platinum, 20 % gold, 50 % silver. */
  public static TierPolicy withDefaults() {
    return new TierPolicy(new BigDecimal("0.05"), new BigDecimal("0.20"), new BigDecimal("0.50"));
  }

  /** Names this policy in every classification made with it. */
  public String version() {
    return "tiers-" + platinum + "-" + gold + "-" + silver;
  }
}

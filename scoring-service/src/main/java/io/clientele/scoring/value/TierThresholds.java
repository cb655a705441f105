package io.clientele.scoring.value;

import io.clientele.scoring.population.Distribution;
import io.clientele.scoring.population.Steadiness;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The least net revenue of the tiers and of the top 20 % in one population. For a share {@code p}
 * of {@code n} buyers it is the value at rank {@code ceil(p n)} from the greatest, so ties share
 * the better tier. Whoever brought nothing is never above bronze nor in the top 20 %.
 */
public record TierThresholds(
    BigDecimal platinumFrom, BigDecimal goldFrom, BigDecimal silverFrom, BigDecimal topFrom) {

  public TierThresholds {
    if (platinumFrom.compareTo(goldFrom) < 0 || goldFrom.compareTo(silverFrom) < 0) {
      throw new IllegalArgumentException("a better tier cannot begin lower");
    }
  }

  /** The thresholds in a population of at least one buyer. */
  public static TierThresholds of(Distribution<BigDecimal> netRevenue, TierPolicy policy) {
    return new TierThresholds(
        from(netRevenue, policy.platinum()),
        from(netRevenue, policy.gold()),
        from(netRevenue, policy.silver()),
        from(netRevenue, TierPolicy.TOP));
  }

  private static BigDecimal from(Distribution<BigDecimal> netRevenue, BigDecimal share) {
    long rank =
        share
            .multiply(BigDecimal.valueOf(netRevenue.size()))
            .setScale(0, RoundingMode.CEILING)
            .longValueExact();
    return netRevenue.atRank(netRevenue.size() - rank + 1);
  }

  /** The tier of a buyer's net revenue. */
  public ValueTier tierOf(BigDecimal net) {
    if (net.signum() <= 0 || net.compareTo(silverFrom) < 0) {
      return ValueTier.BRONZE;
    }
    if (net.compareTo(goldFrom) < 0) {
      return ValueTier.SILVER;
    }
    return net.compareTo(platinumFrom) < 0 ? ValueTier.GOLD : ValueTier.PLATINUM;
  }

  /** Whether a buyer with this net revenue is among the top 20 %. */
  public boolean inTop(BigDecimal net) {
    return net.signum() > 0 && net.compareTo(topFrom) >= 0;
  }

  /**
   * The probability that another population of the same size leaves the tier as it is: the {@link
   * Steadiness} of the share of better buyers within the tier's shares.
   *
   * @param better the share of buyers with more net revenue, in [0, 1)
   */
  public static double steadiness(ValueTier tier, double better, long buyers, TierPolicy policy) {
    double platinum = policy.platinum().doubleValue();
    double gold = policy.gold().doubleValue();
    double silver = policy.silver().doubleValue();
    return switch (tier) {
      case PLATINUM -> Steadiness.within(better, 0, platinum, buyers);
      case GOLD -> Steadiness.within(better, platinum, gold, buyers);
      case SILVER -> Steadiness.within(better, gold, silver, buyers);
      case BRONZE -> Steadiness.within(better, silver, 1, buyers);
    };
  }
}

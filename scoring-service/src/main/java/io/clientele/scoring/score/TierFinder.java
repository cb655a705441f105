package io.clientele.scoring.score;

import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.value.TierPolicy;
import io.clientele.scoring.value.TierThresholds;
import io.clientele.scoring.value.ValueTier;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value tier. The number behind it is the net revenue; the confidence is that of {@link
 * TierThresholds#steadiness}, or 1 for a customer who brought nothing: that is bronze in any
 * population.
 */
record TierFinder(TierPolicy policy) {

  private static final String DIMENSION = "value_tier";
  private static final String METHOD = "value-pareto";

  Finding find(Standing standing, @Nullable Cuts cuts) {
    if (!standing.buyer() || cuts == null) {
      return Abstention.unranked(DIMENSION, standing, METHOD, policy.version());
    }
    BigDecimal net = standing.revenue().net();
    ValueTier tier = cuts.thresholds().tierOf(net);
    double better = cuts.ranks().monetary().shareAbove(net);
    double confidence =
        net.signum() <= 0 ? 1 : TierThresholds.steadiness(tier, better, cuts.buyers(), policy);
    return new Finding(
        DIMENSION,
        tier.label(),
        confidence,
        List.of(
            Evidence.of("net_revenue", Evidence.amount(net), 1),
            Evidence.scene("rank_share", Evidence.rounded(better)),
            Evidence.scene("thresholds", describe(cuts))),
        METHOD,
        policy.version() + "+" + cuts.version(),
        OptionalDouble.of(net.doubleValue()),
        new Detail.Tier(cuts.thresholds().inTop(net), better));
  }

  private static String describe(Cuts cuts) {
    TierThresholds thresholds = cuts.thresholds();
    return "%d buyers in %s: platinum from %s, gold from %s, silver from %s, top 20%% from %s"
        .formatted(
            cuts.buyers(),
            cuts.currency(),
            Evidence.amount(thresholds.platinumFrom()),
            Evidence.amount(thresholds.goldFrom()),
            Evidence.amount(thresholds.silverFrom()),
            Evidence.amount(thresholds.topFrom()));
  }
}

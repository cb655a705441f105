package io.clientele.scoring.score;

import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.tier.PolicyTier;
import io.clientele.scoring.value.TierPolicy;
import io.clientele.scoring.value.TierThresholds;
import io.clientele.scoring.value.ValueTier;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the value tier: that of a policy where one gave it. That is a rule's outcome and certain;
 * the number behind it is the policy's metric.
 *
 * <p>Else it follows from the shares of the net revenue. The number behind it is the net revenue;
 * the confidence is that of {@link TierThresholds#steadiness}, or 1 for a customer who brought
 * nothing: that is bronze in any population.
 */
record TierFinder(TierPolicy policy) {

  private static final String DIMENSION = "value_tier";
  private static final String METHOD = "value-pareto";
  private static final String POLICY_METHOD = "tier-policy";

  Finding find(Standing standing, @Nullable Cuts cuts, @Nullable PolicyTier given) {
    return given == null ? byShares(standing, cuts) : byPolicy(standing, cuts, given);
  }

  private static Finding byPolicy(Standing standing, @Nullable Cuts cuts, PolicyTier given) {
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(Evidence.of("metric", Evidence.rounded(given.metric()), 1));
    given
        .entry()
        .ifPresent(entry -> evidence.add(Evidence.scene("entry", Evidence.rounded(entry))));
    given.exit().ifPresent(exit -> evidence.add(Evidence.scene("exit", Evidence.rounded(exit))));
    evidence.add(Evidence.scene("reason", given.reason()));
    given.safeUntil().ifPresent(until -> evidence.add(Evidence.scene("safe_until", until)));
    return new Finding(
        DIMENSION,
        given.tier(),
        1,
        evidence,
        POLICY_METHOD,
        given.version(),
        OptionalDouble.of(given.metric()),
        place(standing, cuts));
  }

  private static Detail place(Standing standing, @Nullable Cuts cuts) {
    if (!standing.buyer() || cuts == null) {
      return new Detail.None();
    }
    BigDecimal net = standing.revenue().net();
    return new Detail.Tier(cuts.thresholds().inTop(net), cuts.ranks().monetary().shareAbove(net));
  }

  private Finding byShares(Standing standing, @Nullable Cuts cuts) {
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

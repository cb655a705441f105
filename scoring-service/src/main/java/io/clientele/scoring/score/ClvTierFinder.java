package io.clientele.scoring.score;

import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.ValueCuts;
import io.clientele.scoring.value.TierPolicy;
import io.clientele.scoring.value.TierThresholds;
import io.clientele.scoring.value.ValueTier;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the tier by lifetime value, among the buyers of the currency. The number behind it is the
 * lifetime value; the confidence is the steadiness of the rank.
 */
record ClvTierFinder(TierPolicy policy) {

  private static final String DIMENSION = "clv_tier";
  private static final String METHOD = "lifetime-value";

  Finding find(Standing standing, @Nullable ValueCuts cuts, @Nullable Expected expected) {
    if (expected == null) {
      Evidence reason =
          standing.buyer() ? Evidence.scene("model", "none in force") : Evidence.scene("orders", 0);
      return Finding.unknown(DIMENSION, List.of(reason), METHOD, policy.version());
    }
    if (!expected.spends()) {
      return Finding.unknown(
          DIMENSION,
          List.of(Evidence.scene("model", "no spend in " + standing.revenue().currency())),
          METHOD,
          policy.version());
    }
    return cuts == null || !cuts.clvModel().equals(expected.model().id())
        ? Finding.unknown(
            DIMENSION,
            List.of(Evidence.scene("cuts", "not made yet with this model")),
            METHOD,
            policy.version())
        : ranked(cuts, expected);
  }

  private Finding ranked(ValueCuts cuts, Expected expected) {
    double clv = expected.expectation().clv();
    ValueTier tier = tier(clv, cuts);
    double better = cuts.clvRanks().shareAbove(clv);
    return new Finding(
        DIMENSION,
        tier.label(),
        TierThresholds.steadiness(tier, better, cuts.buyers(), policy),
        List.of(
            Evidence.of("clv", Evidence.rounded(clv), 1),
            Evidence.scene("p_alive", Evidence.rounded(expected.expectation().pAlive())),
            Evidence.scene("rank_share", Evidence.rounded(better)),
            Evidence.scene("thresholds", describe(cuts))),
        METHOD,
        policy.version() + "+" + expected.model().id(),
        OptionalDouble.of(clv),
        new Detail.None());
  }

  private static ValueTier tier(double clv, ValueCuts cuts) {
    List<Double> from = cuts.clvFrom();
    if (clv >= from.get(0)) {
      return ValueTier.PLATINUM;
    }
    if (clv >= from.get(1)) {
      return ValueTier.GOLD;
    }
    return clv >= from.get(2) ? ValueTier.SILVER : ValueTier.BRONZE;
  }

  private static String describe(ValueCuts cuts) {
    return "%d buyers in %s: platinum from %s, gold from %s, silver from %s"
        .formatted(
            cuts.buyers(),
            cuts.currency(),
            Evidence.rounded(cuts.clvFrom().get(0)),
            Evidence.rounded(cuts.clvFrom().get(1)),
            Evidence.rounded(cuts.clvFrom().get(2)));
  }
}

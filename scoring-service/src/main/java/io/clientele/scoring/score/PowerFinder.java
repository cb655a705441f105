package io.clientele.scoring.score;

import io.clientele.scoring.population.Steadiness;
import io.clientele.scoring.standing.Revenue;
import io.clientele.scoring.standing.Standing;
import io.clientele.scoring.standing.ValueCuts;
import io.clientele.scoring.value.PowerPolicy;
import io.clientele.scoring.value.PurchasingPower;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the purchasing power: expected spend by year, among the buyers of the currency. The
 * confidence is the steadiness of the rank.
 */
record PowerFinder(PowerPolicy policy) {

  private static final String DIMENSION = "purchasing_power";
  private static final String METHOD = "expected-spend";

  Finding find(Standing standing, @Nullable ValueCuts cuts, Instant asOf) {
    if (!standing.buyer() || cuts == null) {
      return Abstention.unranked(DIMENSION, standing, METHOD, policy.version());
    }
    Revenue revenue = standing.revenue();
    double basket =
        policy.basket(revenue.gross().doubleValue(), revenue.pricedOrders(), cuts.meanBasket());
    double byYear = standing.rate().byYear(standing.firstOrderAt(), asOf);
    double power = basket * byYear;
    PurchasingPower label = label(power, cuts);
    double more = cuts.powerRanks().shareAbove(power);
    return new Finding(
        DIMENSION,
        label.label(),
        confidence(label, more, cuts.buyers()),
        List.of(
            Evidence.of("spend_by_year", Evidence.rounded(power), 1),
            Evidence.scene("mean_basket", Evidence.rounded(basket)),
            Evidence.scene("purchases_by_year", Evidence.rounded(byYear)),
            Evidence.scene("rank_share", Evidence.rounded(more)),
            Evidence.scene(
                "thresholds",
                "%d buyers in %s: high from %s, mid from %s"
                    .formatted(
                        cuts.buyers(),
                        cuts.currency(),
                        Evidence.rounded(cuts.powerFrom().getFirst()),
                        Evidence.rounded(cuts.powerFrom().getLast())))),
        METHOD,
        policy.version(),
        OptionalDouble.of(power),
        new Detail.None());
  }

  private static PurchasingPower label(double power, ValueCuts cuts) {
    if (power >= cuts.powerFrom().getFirst()) {
      return PurchasingPower.HIGH;
    }
    return power >= cuts.powerFrom().getLast() ? PurchasingPower.MID : PurchasingPower.LOW;
  }

  private double confidence(PurchasingPower label, double more, long buyers) {
    return switch (label) {
      case HIGH -> Steadiness.within(more, 0, policy.high(), buyers);
      case MID -> Steadiness.within(more, policy.high(), policy.mid(), buyers);
      case LOW -> Steadiness.within(more, policy.mid(), 1, buyers);
    };
  }
}

package io.clientele.scoring.score;

import io.clientele.scoring.frequency.Frequency;
import io.clientele.scoring.frequency.FrequencyPolicy;
import io.clientele.scoring.frequency.Rate;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds how often a person buys. The number behind it is the expected rate by year; the confidence
 * is the probability that the rate lies within the label's bounds.
 */
record FrequencyFinder(FrequencyPolicy policy) {

  private static final String DIMENSION = "frequency";
  private static final String METHOD = "purchase-rate";

  Finding find(Standing standing, Instant asOf) {
    if (!standing.buyer()) {
      return Finding.unknown(
          DIMENSION, List.of(Evidence.scene("orders", 0)), METHOD, policy.version());
    }
    Frequency label = standing.frequency().at(asOf);
    Rate rate = standing.rate();
    double byYear = rate.byYear(standing.firstOrderAt(), asOf);
    return new Finding(
        DIMENSION,
        label.label(),
        policy.confidence(label, rate, standing.firstOrderAt(), asOf),
        List.of(
            Evidence.of("purchases_by_year", Evidence.rounded(byYear), 1),
            Evidence.scene("purchase_days", standing.buying().purchaseDays()),
            Evidence.scene("first_order_at", standing.firstOrderAt())),
        METHOD,
        policy.version(),
        OptionalDouble.of(byYear),
        new Detail.None());
  }
}

package io.clientele.scoring.score;

import io.clientele.scoring.rfm.RfmScores;
import io.clientele.scoring.rfm.RfmTaxonomy;
import io.clientele.scoring.standing.Cuts;
import io.clientele.scoring.standing.Standing;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * Finds the RFM group. The number behind it is the mean of the three scores; the confidence is that
 * of {@link io.clientele.scoring.rfm.RfmRanks#steadiness}, and 1 where the business set the cuts,
 * for then nothing is estimated. Of {@code q} scores one counts {@code (2 score - q - 1) / (q -
 * 1)}: from -1 for the lowest to 1 for the best.
 */
record RfmFinder(RfmTaxonomy taxonomy) {

  private static final String DIMENSION = "rfm";

  Finding find(Standing standing, @Nullable Cuts cuts, Instant asOf) {
    if (!standing.buyer() || cuts == null || cuts.scores() != taxonomy.scores()) {
      return Abstention.unranked(DIMENSION, standing, "rfm-quantile", taxonomy.version());
    }
    BigDecimal net = standing.revenue().net();
    RfmScores scores = cuts.scales(asOf).score(standing.lastOrderAt(), standing.orders(), net);
    double confidence =
        cuts.fixed()
            ? 1
            : cuts.ranks()
                .steadiness(scores, cuts.scores(), standing.lastOrderAt(), standing.orders(), net);
    return new Finding(
        DIMENSION,
        taxonomy.groupOf(scores).name(),
        confidence,
        List.of(
            Evidence.of("last_order_at", standing.lastOrderAt(), weight(scores.recency(), cuts)),
            Evidence.of("orders", standing.orders(), weight(scores.frequency(), cuts)),
            Evidence.of("net_revenue", Evidence.amount(net), weight(scores.monetary(), cuts)),
            Evidence.scene("cuts", describe(cuts, asOf))),
        "rfm-" + cuts.method(),
        taxonomy.version() + "+" + cuts.version(),
        OptionalDouble.of((scores.recency() + scores.frequency() + scores.monetary()) / 3.0),
        new Detail.Rfm(scores));
  }

  private static double weight(int score, Cuts cuts) {
    return (2.0 * score - cuts.scores() - 1) / (cuts.scores() - 1);
  }

  private static String describe(Cuts cuts, Instant asOf) {
    return "%s of %d buyers in %s: recency %s, frequency %s, monetary %s"
        .formatted(
            cuts.method(),
            cuts.buyers(),
            cuts.currency(),
            cuts.recency().at(asOf).cuts(),
            cuts.frequency().cuts(),
            cuts.monetary().cuts().stream().map(Evidence::amount).toList());
  }
}

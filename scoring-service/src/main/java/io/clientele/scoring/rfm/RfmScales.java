package io.clientele.scoring.rfm;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * The scales of the three indicators.
 *
 * @param recency over the time of the last order: later is better
 * @param frequency over the number of orders
 * @param monetary over the net revenue, in the currency of the population
 */
public record RfmScales(Scale<Instant> recency, Scale<Long> frequency, Scale<BigDecimal> monetary) {

  /** The scores of a buyer. */
  public RfmScores score(Instant lastOrderAt, long orders, BigDecimal netRevenue) {
    return new RfmScores(
        recency.score(lastOrderAt), frequency.score(orders), monetary.score(netRevenue));
  }
}

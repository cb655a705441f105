package io.clientele.scoring.rfm;

import io.clientele.scoring.population.Ladder;
import io.clientele.scoring.population.Steadiness;
import java.math.BigDecimal;
import java.time.Instant;

/** Where values of the three indicators rank in their population. */
public record RfmRanks(
    Ladder<Instant> recency, Ladder<Long> frequency, Ladder<BigDecimal> monetary) {

  /**
   * The probability that another population of the same size gives the same three scores to the
   * same values, taking the indicators as independent. With the share {@code b} of buyers below a
   * value, its quantile score of {@code q} is {@code 1 + floor(q b)}; each factor is the {@link
   * Steadiness} of {@code b} within that part.
   *
   * @param q how many scores there are
   */
  public double steadiness(
      RfmScores scores, int q, Instant lastOrderAt, long orders, BigDecimal netRevenue) {
    return steadiness(recency, lastOrderAt, scores.recency(), q)
        * steadiness(frequency, orders, scores.frequency(), q)
        * steadiness(monetary, netRevenue, scores.monetary(), q);
  }

  private static <T extends Comparable<? super T>> double steadiness(
      Ladder<T> ladder, T value, int score, double q) {
    return Steadiness.within(
        ladder.shareBelow(value), (score - 1) / q, score / q, Math.max(1, ladder.size()));
  }
}

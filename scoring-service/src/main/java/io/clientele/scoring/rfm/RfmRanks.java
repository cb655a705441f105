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
   * value, its quantile score is {@code 1 + floor(5 b)}; each factor is the {@link Steadiness} of
   * {@code b} within that fifth.
   */
  public double steadiness(
      RfmScores scores, Instant lastOrderAt, long orders, BigDecimal netRevenue) {
    return steadiness(recency, lastOrderAt, scores.recency())
        * steadiness(frequency, orders, scores.frequency())
        * steadiness(monetary, netRevenue, scores.monetary());
  }

  private static <T extends Comparable<? super T>> double steadiness(
      Ladder<T> ladder, T value, int score) {
    return Steadiness.within(
        ladder.shareBelow(value), (score - 1) / 5.0, score / 5.0, Math.max(1, ladder.size()));
  }
}

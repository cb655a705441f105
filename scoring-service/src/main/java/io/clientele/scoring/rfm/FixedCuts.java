package io.clientele.scoring.rfm;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Cuts set by the business instead of found in the population.
 *
 * @param monetary by currency; buyers in another currency are cut by quantiles
 */
public record FixedCuts(
    RecencyCuts.AtAges recency, Scale<Long> frequency, Map<String, Scale<BigDecimal>> monetary) {

  public FixedCuts {
    monetary = Map.copyOf(monetary);
    int scores = frequency.scores();
    if (recency.days().size() + 1 != scores
        || monetary.values().stream().anyMatch(scale -> scale.scores() != scores)) {
      throw new IllegalArgumentException(
          "fixed cuts of recency, frequency and every currency are equally many");
    }
  }

  /** How many scores they make. */
  public int scores() {
    return frequency.scores();
  }
}

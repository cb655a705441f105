package io.clientele.scoring.standing;

import io.clientele.scoring.population.Ladder;
import java.util.List;

/**
 * The thresholds in force of what is expected of the buyers of one currency.
 *
 * @param clvModel the model behind the lifetime values; empty: none has spend of the currency
 * @param clvFrom least lifetime value of platinum, gold, silver; empty without a model
 * @param clvRanks the buyers' lifetime values
 * @param meanBasket of all buyers of the currency
 * @param powerFrom least expected spend by year of a high and a middling purchasing power
 * @param powerRanks the buyers' expected spend by year
 */
public record ValueCuts(
    String currency,
    String clvModel,
    List<Double> clvFrom,
    Ladder<Double> clvRanks,
    double meanBasket,
    List<Double> powerFrom,
    Ladder<Double> powerRanks) {

  public ValueCuts {
    clvFrom = List.copyOf(clvFrom);
    powerFrom = List.copyOf(powerFrom);
  }

  /** How many buyers they rest on. */
  public long buyers() {
    return powerRanks.size();
  }
}

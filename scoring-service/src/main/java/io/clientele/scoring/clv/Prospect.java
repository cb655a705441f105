package io.clientele.scoring.clv;

import java.util.OptionalDouble;

/**
 * A buyer at the end of his history. All the models have in common that the posterior of who is
 * still there is a process of the same kind as at the start, with other parameters.
 */
public final class Prospect {

  private final double alive;
  private final BuyingProcess process;

  Prospect(double alive, BuyingProcess process) {
    this.alive = alive;
    this.process = process;
  }

  /** The probability that he has not stopped. */
  public double alive() {
    return alive;
  }

  /** Expected purchases within a horizon. */
  public double expectedPurchases(double horizon) {
    return alive * process.expectedPurchases(horizon);
  }

  /** Expected purchases within a horizon, discounted at a rate by time unit. */
  public double discountedPurchases(double horizon, double rate) {
    return alive * process.discountedPurchases(horizon, rate);
  }

  /** The probability of at least one purchase within a horizon. */
  public double probabilityOfPurchase(double horizon) {
    return alive * process.probabilityOfPurchase(horizon);
  }

  /** The probability of exactly so many purchases within a horizon. */
  public double probability(long purchases, double horizon) {
    double probability = alive * process.probability(purchases, horizon);
    return purchases == 0 ? Math.min(1, 1 - alive + probability) : probability;
  }

  /**
   * When the probability of a next purchase by then is half of the probability of one within a
   * longer time; empty where the latter is below one half.
   */
  public OptionalDouble nextPurchaseIn(double longest) {
    double probability = process.probabilityOfPurchase(longest);
    return alive * probability < 0.5
        ? OptionalDouble.empty()
        : process.timeOfPurchase(probability / 2);
  }
}

package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A fitted model of when buyers buy again and when they stop. Immutable. Every answer is finite for
 * every history, whatever its size; probabilities lie within 0 and 1. Times are in the model's time
 * units.
 */
public sealed interface PurchaseModel permits BgNbd, MbgNbd, ParetoNbd, BgBb, Nbd {

  /** Which model it is. */
  Family family();

  /** The parameters by the names of the literature, for example {@code r, alpha, a, b}. */
  SortedMap<String, Double> parameters();

  /** The logarithm of the likelihood of one history. */
  double logLikelihood(RepeatHistory history);

  /** What is known of the buyer at the end of his history; all answers about him follow from it. */
  Prospect prospect(RepeatHistory history);

  /** The probability that the buyer has not stopped by the end of the history. */
  default double probabilityAlive(RepeatHistory history) {
    return prospect(history).alive();
  }

  /** Expected repeat purchases of a buyer of whom nothing is known, up to an age. */
  default double expectedPurchases(double age) {
    return prospect(RepeatHistory.NEW).expectedPurchases(age);
  }

  /**
   * The probability of so many repeat purchases of a buyer of whom nothing is known, up to an age.
   */
  default double probability(long purchases, double age) {
    return prospect(RepeatHistory.NEW).probability(purchases, age);
  }

  /** Expected purchases within the horizon after the history. */
  default double expectedPurchases(RepeatHistory history, double horizon) {
    return prospect(history).expectedPurchases(horizon);
  }

  /**
   * Expected purchases within the horizon after the history, each discounted to its end.
   *
   * @param rate continuously compounded, by time unit, at least 0
   */
  default double discountedPurchases(RepeatHistory history, double horizon, double rate) {
    return prospect(history).discountedPurchases(horizon, rate);
  }

  /** The probability of at least one purchase within the horizon after the history. */
  default double probabilityOfPurchase(RepeatHistory history, double horizon) {
    return prospect(history).probabilityOfPurchase(horizon);
  }

  /**
   * The age at which the probability to be alive falls to a value while the buyer stays silent.
   *
   * @param history its age does not matter
   * @param probability in (0, 1)
   * @return at least the recency; empty where it never falls so far
   */
  OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability);
}

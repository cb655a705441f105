package io.clientele.scoring.clv;

import java.util.OptionalDouble;
import java.util.SortedMap;

/**
 * A fitted model of when buyers buy again and when they stop. Immutable. Every answer is finite for
 * every history, whatever its size; probabilities lie within 0 and 1. Times are in the model's time
 * units.
 */
public interface PurchaseModel {

  /** Which model it is. */
  Family family();

  /** The parameters by the names of the literature, for example {@code r, alpha, a, b}. */
  SortedMap<String, Double> parameters();

  /** The logarithm of the likelihood of one history. */
  double logLikelihood(RepeatHistory history);

  /** The probability that the buyer has not stopped by the end of the history. */
  double probabilityAlive(RepeatHistory history);

  /** Expected repeat purchases of a buyer of whom nothing is known, up to an age. */
  double expectedPurchases(double age);

  /**
   * The probability of so many repeat purchases of a buyer of whom nothing is known, up to an age.
   */
  double probability(long purchases, double age);

  /** Expected purchases within the horizon after the history. */
  double expectedPurchases(RepeatHistory history, double horizon);

  /**
   * Expected purchases within the horizon after the history, each discounted to its end.
   *
   * @param rate continuously compounded, by time unit, at least 0
   */
  double discountedPurchases(RepeatHistory history, double horizon, double rate);

  /** The probability of at least one purchase within the horizon after the history. */
  double probabilityOfPurchase(RepeatHistory history, double horizon);

  /**
   * The age at which the probability to be alive falls to a value while the buyer stays silent.
   *
   * @param history its age does not matter
   * @param probability in (0, 1)
   * @return at least the recency; empty where it never falls so far
   */
  OptionalDouble ageAtProbabilityAlive(RepeatHistory history, double probability);
}

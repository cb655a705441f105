package io.clientele.scoring.clv;

import java.util.OptionalDouble;

/** What a buyer does from now on who is known not to have stopped yet. */
sealed interface BuyingProcess
    permits BetaGeometricBuying, ParetoBuying, NegativeBinomialBuying, BetaBernoulliBuying {

  /** Expected purchases within a time. */
  double expectedPurchases(double time);

  /** Expected purchases within each of the first {@code count} times. */
  default void expectedPurchases(double[] times, int count, double[] expected) {
    for (int i = 0; i < count; i++) {
      expected[i] = expectedPurchases(times[i]);
    }
  }

  /** Expected purchases within the horizon, each discounted to now. */
  default double discountedPurchases(double horizon, double rate) {
    return Discounting.purchases(this, horizon, rate);
  }

  /** The probability of exactly so many purchases within a time. */
  double probability(long purchases, double time);

  /** The probability of at least one purchase within a time. */
  double probabilityOfPurchase(double time);

  /** When the probability of a purchase reaches a value; empty where it never does. */
  default OptionalDouble timeOfPurchase(double probability) {
    return Monotone.crossing(this::probabilityOfPurchase, probability, timescale());
  }

  /** The shortest time within which the expectation bends: what is smaller is a straight line. */
  double timescale();
}

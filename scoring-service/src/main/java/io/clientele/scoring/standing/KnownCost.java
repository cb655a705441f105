package io.clientele.scoring.standing;

import java.math.BigDecimal;

/**
 * What is known of the costs of a customer's orders in the customer's currency.
 *
 * @param orders those whose cost is known
 * @param gross what they were worth
 * @param refunded what was given back of them
 * @param cost what they cost
 */
public record KnownCost(long orders, BigDecimal gross, BigDecimal refunded, BigDecimal cost) {

  /** Of no order. */
  public static final KnownCost NONE =
      new KnownCost(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

  /** What these orders brought: without what was given back, and without their costs. */
  public BigDecimal profit() {
    return gross.subtract(refunded).subtract(cost);
  }
}

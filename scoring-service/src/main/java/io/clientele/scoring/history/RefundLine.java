package io.clientele.scoring.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A customer's refund with what is known of its order.
 *
 * @param amount what was given back, where it was said
 * @param currency of the amount
 * @param order the order, where the amount was not said and the order is known
 * @param costed whether its order is known, and what that cost
 */
public record RefundLine(
    @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable OpenOrder order,
    boolean costed) {

  /**
   * The order of a refund of all that is left.
   *
   * @param amount of the order
   * @param currency of the order
   * @param returned the order's other refunds with an amount in that currency, added up
   * @param firstClaim whether no earlier refund took all that was left already
   */
  public record OpenOrder(
      BigDecimal amount, String currency, BigDecimal returned, boolean firstClaim) {}

  /** What was given back; 0 while the order of an unsaid amount is unknown. */
  public BigDecimal resolvedAmount() {
    if (amount != null) {
      return amount;
    }
    if (order == null || !order.firstClaim()) {
      return BigDecimal.ZERO;
    }
    return order.amount().subtract(order.returned()).max(BigDecimal.ZERO);
  }

  /** The currency of what was given back, where it is known. */
  public @Nullable String resolvedCurrency() {
    if (currency != null) {
      return currency;
    }
    return order == null ? null : order.currency();
  }
}

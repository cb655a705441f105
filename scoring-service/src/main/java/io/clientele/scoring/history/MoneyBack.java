package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refund, unique by source and refund id.
 *
 * @param orderId the order that is refunded, where it was named
 * @param amount none: all that is left of the order
 * @param currency there exactly where the amount is
 */
public record MoneyBack(
    String customerId,
    String source,
    String refundId,
    @Nullable String orderId,
    Instant refundedAt,
    @Nullable BigDecimal amount,
    @Nullable String currency) {

  public MoneyBack {
    if ((amount == null) != (currency == null)) {
      throw new IllegalArgumentException("an amount has a currency");
    }
  }
}

package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A refund, unique by source and refund id.
 *
 * @param orderId the order that is refunded, where it was named
 * @param amount none: all that is left of the order
 * @param currency there exactly where the amount is
 * @param lines what came back, in their order; none where it was not told
 */
public record MoneyBack(
    String customerId,
    String source,
    String refundId,
    @Nullable String orderId,
    Instant refundedAt,
    @Nullable BigDecimal amount,
    @Nullable String currency,
    List<Goods> lines) {

  /** A refund of which nothing is known but what was given back. */
  public MoneyBack(
      String customerId,
      String source,
      String refundId,
      @Nullable String orderId,
      Instant refundedAt,
      @Nullable BigDecimal amount,
      @Nullable String currency) {
    this(customerId, source, refundId, orderId, refundedAt, amount, currency, List.of());
  }

  public MoneyBack {
    lines = List.copyOf(lines);
    if ((amount == null) != (currency == null)) {
      throw new IllegalArgumentException("an amount has a currency");
    }
  }
}

package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order, unique by source and order id. Of several versions the one revised last holds.
 *
 * @param cost what it cost the business, in the currency of the amount; null: not known
 * @param revisedAt null: as it was placed, never revised
 * @param channel empty: not told
 * @param lines in their order; none where they were not told
 */
public record Purchase(
    String customerId,
    String source,
    String orderId,
    Instant orderedAt,
    BigDecimal amount,
    String currency,
    @Nullable BigDecimal cost,
    @Nullable Instant revisedAt,
    String channel,
    List<Goods> lines) {

  public Purchase {
    lines = List.copyOf(lines);
  }

  /** An order of which nothing is known but what it was worth. */
  public Purchase(
      String customerId,
      String source,
      String orderId,
      Instant orderedAt,
      BigDecimal amount,
      String currency,
      @Nullable BigDecimal cost,
      @Nullable Instant revisedAt) {
    this(customerId, source, orderId, orderedAt, amount, currency, cost, revisedAt, "", List.of());
  }

  OrderKey key() {
    return new OrderKey(source, orderId);
  }

  /**
   * Whether this version holds against one of the same order that was read before it. The feed
   * tells a revised order as it is at the time of reading: of equals the one read last.
   */
  boolean replaces(Purchase other) {
    return revisedAt != null && (other.revisedAt == null || !revisedAt.isBefore(other.revisedAt));
  }
}

package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order.
 *
 * @param order the order, the same for its lines and for no other order's
 * @param orderedAt when it was ordered; of goods that came back when they did
 * @param sku empty: not told
 * @param category empty: not told
 * @param quantity negative where goods came back
 * @param amount worth of the line, in the currency; null: not told
 * @param discount that was given on it, not negative; null: not told
 * @param currency empty where there is no amount
 * @param channel of the order; empty: not told
 */
public record Line(
    OrderKey order,
    Instant orderedAt,
    String sku,
    String category,
    BigDecimal quantity,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal discount,
    String currency,
    String channel) {}

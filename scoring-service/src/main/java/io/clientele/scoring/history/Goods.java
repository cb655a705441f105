package io.clientele.scoring.history;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a line of an order or a refund was about.
 *
 * @param quantity negative where goods came back
 * @param amount worth of the line, negative where goods came back; null: not told
 * @param discount that was given on it, not negative; null: not told
 * @param currency empty where there is neither
 */
public record Goods(
    String sku,
    String category,
    BigDecimal quantity,
    @Nullable BigDecimal amount,
    @Nullable BigDecimal discount,
    String currency) {}

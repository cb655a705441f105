package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One order as it is now.
 *
 * @param channel empty: not told
 */
public record PlacedOrder(
    OrderKey key, Instant at, BigDecimal amount, String currency, String channel) {}

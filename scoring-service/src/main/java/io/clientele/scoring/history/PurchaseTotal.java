package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A customer's orders of one day (UTC) in one currency, added up.
 *
 * @param costed orders whose cost is known
 * @param costedAmount what those were worth
 * @param cost what those cost
 */
public record PurchaseTotal(
    String currency,
    long orders,
    BigDecimal amount,
    Instant firstAt,
    Instant lastAt,
    long costed,
    BigDecimal costedAmount,
    BigDecimal cost) {}

package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;

/** A customer's orders of one day (UTC) in one currency, added up. */
public record PurchaseTotal(
    String currency, long orders, BigDecimal amount, Instant firstAt, Instant lastAt) {}

package io.clientele.scoring.history;

import java.math.BigDecimal;
import java.time.Instant;

/** An order, unique by source and order id. */
public record Purchase(
    String customerId,
    String source,
    String orderId,
    Instant orderedAt,
    BigDecimal amount,
    String currency) {}

package io.clientele.e2e.reference;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What must be said of one customer. Scores and tier are empty for one who has only refunds. */
public record Expected(
    String customer,
    long orders,
    long refunds,
    BigDecimal netRevenue,
    @Nullable Instant firstOrderAt,
    @Nullable Instant lastOrderAt,
    int recency,
    int frequency,
    int monetary,
    String tier,
    boolean inTop20Percent,
    String lifecycle) {}

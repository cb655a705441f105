package io.clientele.scoring.tier;

import java.math.BigDecimal;

/** What one customer in a tier costs a year. */
public record YearlyCost(BigDecimal amount, String currency) {}

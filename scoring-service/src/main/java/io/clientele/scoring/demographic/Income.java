package io.clientele.scoring.demographic;

import java.math.BigDecimal;

/** What a person earns in a year. */
public record Income(BigDecimal amount, String currency) {}

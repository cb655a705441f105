package io.clientele.scoring.standing;

import java.math.BigDecimal;

/**
 * What the buyers of one currency brought.
 *
 * @param topNet net revenue of those among the top 20 %
 */
public record CurrencyTotal(
    String currency, long buyers, long orders, long refunds, BigDecimal net, BigDecimal topNet) {}

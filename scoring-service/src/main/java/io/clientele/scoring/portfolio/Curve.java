package io.clientele.scoring.portfolio;

import java.math.BigDecimal;

/**
 * How the value of the buyers of one currency is spread.
 *
 * @param total exact, where the values are
 */
record Curve(String currency, BigDecimal total, Concentration spread) {}

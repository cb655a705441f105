package io.clientele.scoring.transition;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a reason names of a person's standing.
 *
 * @param orders how many; where there is none the times of orders mean nothing
 * @param feedback how often the person said something; where never its time means nothing
 */
record Figures(
    long orders,
    BigDecimal net,
    String currency,
    Instant firstOrderAt,
    Instant lastOrderAt,
    long feedback,
    Instant lastFeedbackAt) {}

package io.clientele.scoring.transition;

import java.time.Instant;

/**
 * A recorded change.
 *
 * @param place the place after it
 * @param from empty where there was no label before
 * @param to empty where there is none any more
 * @param at when the new label began to hold
 */
record LabelChange(
    Place place,
    String customerId,
    String dimension,
    String from,
    String to,
    Instant at,
    Cause cause,
    String reason,
    Instant recordedAt) {}

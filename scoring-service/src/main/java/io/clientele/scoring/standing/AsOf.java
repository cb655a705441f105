package io.clientele.scoring.standing;

import java.time.Instant;

/**
 * The time asked about.
 *
 * @param time in microseconds
 * @param present whether the caller asked about the present: then everything known counts, even
 *     what a clock that runs ahead dates later
 */
public record AsOf(Instant time, boolean present) {}

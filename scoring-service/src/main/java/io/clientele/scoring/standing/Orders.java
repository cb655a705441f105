package io.clientele.scoring.standing;

import java.time.Instant;

/**
 * The orders of a buyer, in all currencies.
 *
 * @param count at least 1
 */
record Orders(long count, Instant firstAt, Instant lastAt) {}

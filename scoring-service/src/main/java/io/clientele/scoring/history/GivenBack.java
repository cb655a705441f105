package io.clientele.scoring.history;

import java.time.Instant;

/**
 * That something was given back.
 *
 * @param order the order that was refunded; where none was named that under which the refund's own
 *     lines stand
 */
public record GivenBack(OrderKey order, Instant at) {}

package io.clientele.scoring.portrait;

import java.time.Instant;
import java.util.OptionalDouble;

/**
 * An order or a refund.
 *
 * @param amount in the customer's currency; none where it was in another one or is not known
 */
public record Event(Instant at, OptionalDouble amount) {}

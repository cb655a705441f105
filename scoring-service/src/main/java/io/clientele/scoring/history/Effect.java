package io.clientele.scoring.history;

import java.time.Instant;
import java.util.Set;

/**
 * What storing facts came to.
 *
 * @param touched the customers whose histories may be others now, ascending
 * @param since the earliest time at which anything may be otherwise
 */
public record Effect(Set<String> touched, Instant since) {}

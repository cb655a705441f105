package io.clientele.scoring.history;

import java.time.Instant;

/** A customer became known at a time. */
public record Sighting(String customerId, Instant at) {}

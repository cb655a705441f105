package io.clientele.profile.feed;

import java.time.Instant;

/**
 * The value of an attribute that holds.
 *
 * @param value as JSON
 * @param observedAt when it was so
 */
public record Known(String value, Instant observedAt) {}

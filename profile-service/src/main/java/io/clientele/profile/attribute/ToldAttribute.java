package io.clientele.profile.attribute;

import java.time.Instant;

/**
 * A value of a known attribute that was told, or follows from what was told, and was understood.
 *
 * @param value JSON, cleaned
 */
public record ToldAttribute(String customerId, String name, String value, Instant observedAt) {}

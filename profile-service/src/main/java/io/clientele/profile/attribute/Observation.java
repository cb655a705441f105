package io.clientele.profile.attribute;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a source told last under a name, or what was derived from that.
 *
 * @param value JSON; null where it was not understood, or is not kept
 * @param raw JSON, as it came; null where it is not kept
 * @param issue why it was not understood, or what was put right; empty: neither
 * @param derivedFrom the attribute that it follows from; empty: it was told
 * @param inForce whether it is the one that holds among those of its attribute
 */
public record Observation(
    String customerId,
    String name,
    String source,
    @Nullable String value,
    @Nullable String raw,
    Instant observedAt,
    Quality quality,
    String issue,
    String derivedFrom,
    boolean inForce) {}

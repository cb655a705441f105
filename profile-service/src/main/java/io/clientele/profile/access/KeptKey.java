package io.clientele.profile.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key and what became of it.
 *
 * @param revokedAt null: it is not
 * @param lastUsedAt to the minute; null: never
 * @param rotatedAt since when it has its newest secret
 */
record KeptKey(
    ApiKey key,
    @Nullable Instant revokedAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant rotatedAt) {}

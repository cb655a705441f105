package io.clientele.profile.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key that a secret opens with.
 *
 * @param validUntil null: for ever
 */
record FoundKey(KeptKey key, @Nullable Instant validUntil) {}

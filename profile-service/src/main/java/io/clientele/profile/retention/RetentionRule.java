package io.clientele.profile.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a kind is kept.
 *
 * @param days 0: for ever
 * @param lastAppliedAt null: not yet
 * @param lastDeleted rows, when it was applied last
 */
public record RetentionRule(
    RetainedKind kind, int days, @Nullable Instant lastAppliedAt, long lastDeleted) {}

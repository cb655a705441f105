package io.clientele.scoring.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody belongs to a segment.
 *
 * @param since of membership, or of its end; null where neither is known
 * @param reason the part of the condition that decided; empty where it is not known any more
 */
record Membership(
    String segment,
    int version,
    String personId,
    boolean member,
    @Nullable Instant since,
    String reason) {}

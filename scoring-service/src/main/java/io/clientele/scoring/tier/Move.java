package io.clientele.scoring.tier;

import java.time.Instant;

/**
 * A shift as it was kept.
 *
 * @param seq its place in the order in which shifts were kept
 * @param until when the next one came; {@link Course#NEVER} for the last
 */
record Move(long seq, String customerId, Shift shift, Instant until, String policyId) {}

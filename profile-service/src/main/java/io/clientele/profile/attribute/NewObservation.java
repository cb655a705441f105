package io.clientele.profile.attribute;

import java.time.Instant;

/**
 * A finding to be stored.
 *
 * @param digest keyed hash of what came
 */
@SuppressWarnings("ArrayRecordComponent")
record NewObservation(
    String customerId, String source, Instant observedAt, byte[] digest, Finding finding) {}

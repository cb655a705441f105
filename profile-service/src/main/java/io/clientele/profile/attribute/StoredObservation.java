package io.clientele.profile.attribute;

import org.jspecify.annotations.Nullable;

/**
 * A row of customer_attribute.
 *
 * @param value sealed; null where there is none
 * @param raw sealed; null where it is the same as the value, or not kept
 * @param plain what was told before values were sealed; null as soon as it is
 * @param revision of the definition that it was cleaned by
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredObservation(
    Claim claim,
    byte @Nullable [] value,
    byte @Nullable [] raw,
    @Nullable String plain,
    String issue,
    long revision) {}

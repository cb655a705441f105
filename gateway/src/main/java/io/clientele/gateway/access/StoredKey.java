package io.clientele.gateway.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key that profile-service keeps.
 *
 * @param validUntil null: for ever
 */
record StoredKey(String keyId, Grant grant, @Nullable Instant validUntil) {

  /** Whether it opens at a time. */
  boolean holds(Instant now) {
    return validUntil == null || now.isBefore(validUntil);
  }
}

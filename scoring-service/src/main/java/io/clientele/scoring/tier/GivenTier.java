package io.clientele.scoring.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tier given by hand.
 *
 * @param givenBy who did; may be empty
 * @param expiresAt null: until lifted
 */
public record GivenTier(
    String tier, String reason, String givenBy, Instant givenAt, @Nullable Instant expiresAt) {

  boolean holds(Instant at) {
    return expiresAt == null || at.isBefore(expiresAt);
  }
}

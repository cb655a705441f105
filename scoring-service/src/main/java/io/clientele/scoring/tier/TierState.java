package io.clientele.scoring.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a policy remembers of a customer.
 *
 * @param place of the tier
 * @param since when the tier came
 * @param belowSince the first evaluation below the exit of the tier; null while it is kept
 */
public record TierState(int place, Instant since, @Nullable Instant belowSince) {

  /** In a tier from now on. */
  static TierState entered(int place, Instant at) {
    return new TierState(place, at, null);
  }

  TierState kept() {
    return belowSince == null ? this : new TierState(place, since, null);
  }

  TierState below(Instant at) {
    return belowSince == null ? new TierState(place, since, at) : this;
  }
}

package io.clientele.scoring.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person, of whichever policy.
 *
 * @param tier by the policy's name for it
 */
record StoredState(
    String customerId,
    String policyId,
    String tier,
    Instant since,
    @Nullable Instant belowSince,
    double metric,
    Reason reason,
    Instant seenUntil,
    @Nullable GivenTier given) {

  /** The tier that the person has. */
  String shown() {
    return given == null ? tier : given.tier();
  }

  /** The person under the policy that this was kept by. */
  Held held(TierPolicy policy) {
    TierState state = new TierState(policy.place(tier).orElseThrow(), since, belowSince);
    return new Held(state, metric, reason, seenUntil, given);
  }
}

package io.clientele.scoring.tier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer under a policy. What was given by hand lies over what the policy decides, which goes
 * on beneath, so that the policy holds again at once when it is gone.
 *
 * @param metric at the last decision
 * @param reason of the last decision
 * @param seenUntil up to when events and evaluations were looked at
 * @param given what was given by hand, if anything
 */
public record Held(
    TierState state, double metric, Reason reason, Instant seenUntil, @Nullable GivenTier given) {

  /** The tier that the customer has. */
  String shown(TierPolicy policy) {
    return given == null ? policy.tierAt(state.place()) : given.tier();
  }

  Held seen(Instant at) {
    return new Held(state, metric, reason, at, given);
  }

  Held with(@Nullable GivenTier other) {
    return new Held(state, metric, reason, seenUntil, other);
  }

  Held with(TierState other, Reason why) {
    return new Held(other, metric, why, seenUntil, given);
  }

  Held decided(TierDecision decision, double measured) {
    Reason why = decision.reason() == null ? reason : decision.reason();
    return new Held(decision.state(), measured, why, seenUntil, given);
  }
}

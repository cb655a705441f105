package io.clientele.scoring.tier;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a policy makes of a customer at a time.
 *
 * <ul>
 *   <li>Up, to the best tier whose entry is reached: at once, or at the next evaluation where the
 *       policy says so.
 *   <li>Below the exit at an evaluation: the grace begins. Keeping the exit again ends it, whenever
 *       that is seen.
 *   <li>Down, at an evaluation below the exit with minimum stay and grace over: to the best lower
 *       tier whose exit is kept, or just one tier where the policy says so.
 * </ul>
 *
 * @param state what the policy remembers from now on
 * @param reason why; null where nothing was decided because there is nothing to decide before the
 *     next evaluation
 */
public record TierDecision(TierState state, @Nullable Reason reason) {

  /** Decides. */
  public static TierDecision decide(TierState state, Reach reach, TierPolicy policy, Instant at) {
    int entered = reach.entered();
    if (entered < state.place() && (reach.evaluation() || !policy.upgradeAtEvaluation())) {
      return new TierDecision(TierState.entered(entered, at), Reason.ENTRY);
    }
    if (reach.keeps(state.place())) {
      return new TierDecision(state.kept(), Reason.KEPT);
    }
    return reach.evaluation() ? belowExit(state, reach, policy, at) : new TierDecision(state, null);
  }

  private static TierDecision belowExit(
      TierState state, Reach reach, TierPolicy policy, Instant at) {
    TierState below = state.below(at);
    if (at.isBefore(stayEnds(state, policy))) {
      return new TierDecision(below, Reason.MINIMUM_STAY);
    }
    Instant graceEnds = graceEnds(below, policy);
    if (graceEnds != null && at.isBefore(graceEnds)) {
      return new TierDecision(below, Reason.GRACE);
    }
    return new TierDecision(
        TierState.entered(lower(state.place(), reach, policy), at), Reason.BELOW_EXIT);
  }

  private static int lower(int place, Reach reach, TierPolicy policy) {
    int lower = place + 1;
    while (!policy.oneStepDown() && !reach.keeps(lower)) {
      lower++;
    }
    return lower;
  }

  /** When the minimum stay is over. */
  static Instant stayEnds(TierState state, TierPolicy policy) {
    return state.since().plus(Duration.ofDays(policy.minimumStayDays()));
  }

  /** When the grace is over; null where none runs. */
  static @Nullable Instant graceEnds(TierState state, TierPolicy policy) {
    return state.belowSince() == null
        ? null
        : state.belowSince().plus(Duration.ofDays(policy.graceDays()));
  }

  /** The time before which no downgrade happens; null where none holds one back. */
  static @Nullable Instant safeUntil(TierState state, TierPolicy policy, Instant now) {
    if (state.place() >= policy.base()) {
      return null;
    }
    Instant latest = stayEnds(state, policy);
    Instant grace = graceEnds(state, policy);
    if (grace != null && grace.isAfter(latest)) {
      latest = grace;
    }
    return latest.isAfter(now) ? latest : null;
  }
}

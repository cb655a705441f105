package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A person's tier, and what comes next.
 *
 * @param since empty where no policy gave the tier
 * @param policy that gave it; empty: the shares of the net revenue did
 * @param missing how much of the metric is missing to the next better tier
 * @param nextTier empty in the best, and where there is none
 */
record TierView(
    String customerId,
    String tier,
    Optional<Instant> since,
    Optional<StoredPolicy> policy,
    String reason,
    double metric,
    OptionalDouble missing,
    String nextTier,
    Optional<Instant> nextEvaluationAt,
    Optional<Instant> safeUntil,
    Optional<GivenTier> given) {}

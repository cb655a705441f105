package io.clientele.scoring.tier;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The tier that a policy gave a person, as a classification tells it.
 *
 * @param version of the policy, {@code name@version}
 * @param metric at the last decision
 * @param entry the metric from which the tier is reached; empty for the base tier
 * @param exit the metric from which it is kept
 * @param safeUntil no downgrade before this
 */
public record PolicyTier(
    String tier,
    String version,
    String reason,
    double metric,
    OptionalDouble entry,
    OptionalDouble exit,
    Optional<Instant> safeUntil) {}

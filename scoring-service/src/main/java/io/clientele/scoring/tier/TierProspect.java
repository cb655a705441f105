package io.clientele.scoring.tier;

import java.util.OptionalDouble;

/**
 * A policy's tier of a person, and how far the next better one is.
 *
 * @param policy its version, {@code name@version}
 * @param windowDays how far back the metric looks; 0: everything
 * @param currency of net revenue
 * @param missing how much of the metric is missing to the next better tier; empty in the best, and
 *     where the tier was given by hand and the metric moves nothing
 * @param nextTier empty in the best
 */
public record TierProspect(
    String tier,
    String policy,
    Metric metric,
    int windowDays,
    String currency,
    double value,
    OptionalDouble missing,
    String nextTier) {}

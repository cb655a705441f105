package io.clientele.scoring.scorecard;

import org.jspecify.annotations.Nullable;

/**
 * A score and what came of the customer.
 *
 * @param band null without bands
 */
public record Judged(double score, @Nullable String band, boolean positive) {}

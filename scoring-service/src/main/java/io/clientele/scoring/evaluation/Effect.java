package io.clientele.scoring.evaluation;

import org.jspecify.annotations.Nullable;

/**
 * How a group differs from everybody else in one figure; null where too few values are known.
 *
 * @param mean of the group, in the figure's own unit
 * @param size Hedges' g
 * @param pValue the probability of a difference at least as great by chance
 */
record Effect(
    String metric,
    @Nullable Double mean,
    @Nullable Double meanOfRest,
    @Nullable Double size,
    @Nullable Double pValue) {}

package io.clientele.scoring.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What a number of clusters came to.
 *
 * @param bic null where no mixture was fitted
 * @param inertia sum of the squared distances from the centres
 */
record Candidate(int k, double silhouette, @Nullable Double bic, double inertia) {}

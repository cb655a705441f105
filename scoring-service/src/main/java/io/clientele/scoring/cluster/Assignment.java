package io.clientele.scoring.cluster;

/**
 * Where a point belongs.
 *
 * @param place of the cluster, from 0
 * @param next the cluster that it would belong to else
 * @param confidence in [0, 1]
 */
record Assignment(int place, int next, double confidence) {}

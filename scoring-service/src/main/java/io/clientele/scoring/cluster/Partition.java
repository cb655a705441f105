package io.clientele.scoring.cluster;

/**
 * Points in groups around centres.
 *
 * @param centres coordinates of each centre, one after the other
 * @param labels the group of each point, from 0
 * @param inertia sum of the squared distances of the points from their centres
 * @param iterations how often the centres were moved
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record Partition(double[] centres, int[] labels, double inertia, int iterations) {}

package io.clientele.scoring.cluster;

/** Whether a clustering is used. */
enum ClusteringState {
  CANDIDATE,
  IN_FORCE,
  RETIRED,
  REFUSED
}

package io.clientele.scoring.cluster;

/** How groups are found. */
enum Method {
  K_MEANS,
  GAUSSIAN_MIXTURE
}

package io.clientele.scoring.cluster;

import java.util.List;

/**
 * How far customers of today lie from those that a clustering was found by.
 *
 * @param sharePsi population stability index of the clusters' shares: sum of {@code (now - then)
 *     ln(now / then)}
 * @param distanceRatio mean distance to the centre over that of the fit
 */
record Drift(double sharePsi, double distanceRatio) {

  /** From here on a population is held to be another one. */
  private static final double ANOTHER = 0.25;

  private static final double FAR = 1.5;

  // An empty cluster would make the index infinite.
  private static final double LEAST_SHARE = 1e-4;

  /**
   * Of customers as points.
   *
   * @param points at least one
   */
  static Drift of(Clustering clustering, List<double[]> points) {
    long[] counts = new long[clustering.clusters().size()];
    double distance = 0;
    for (double[] point : points) {
      int place = clustering.shape().assign(point).place();
      counts[place]++;
      distance += clustering.shape().distance(point, place);
    }
    double psi = 0;
    for (int place = 0; place < counts.length; place++) {
      double then = Math.max(LEAST_SHARE, clustering.clusters().get(place).share());
      double now = Math.max(LEAST_SHARE, (double) counts[place] / points.size());
      psi += (now - then) * Math.log(now / then);
    }
    double mean = distance / points.size();
    return new Drift(psi, clustering.distance() == 0 ? 1 : mean / clustering.distance());
  }

  /** Whether the clusters should be found anew. */
  boolean warning() {
    return sharePsi >= ANOTHER || distanceRatio >= FAR;
  }
}

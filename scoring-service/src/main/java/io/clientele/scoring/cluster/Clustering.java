package io.clientele.scoring.cluster;

import java.util.List;

/**
 * Clusters as they were found.
 *
 * @param scales of the features, in the order of the shape's coordinates
 * @param clusters by place, the greatest first
 * @param customers that they were found by
 * @param silhouette mean over all, in [-1, 1]
 * @param stability mean agreement with clusterings of drawn samples, in [-1, 1]
 * @param distance mean distance of those customers to the centres of their clusters
 * @param currency of the features that are amounts; empty where there are none
 * @param candidates what each k came to
 */
record Clustering(
    List<Scale> scales,
    Shape shape,
    List<Cluster> clusters,
    long customers,
    double silhouette,
    double stability,
    double distance,
    String currency,
    List<Candidate> candidates,
    List<Note> notes) {

  private static final double GOOD_SILHOUETTE = 0.15;
  private static final double GOOD_STABILITY = 0.6;

  Clustering {
    scales = List.copyOf(scales);
    clusters = List.copyOf(clusters);
    candidates = List.copyOf(candidates);
    notes = List.copyOf(notes);
    if (shape.size() != clusters.size()) {
      throw new IllegalArgumentException("every cluster has a place");
    }
  }

  /** Whether it must not be used. */
  boolean refused() {
    return notes.stream().anyMatch(Note::fatal);
  }

  /** Whether it may put itself in force: the groups stand apart, and another sample shows them too. */
  boolean good() {
    return !refused() && silhouette >= GOOD_SILHOUETTE && stability >= GOOD_STABILITY;
  }

  /**
   * A customer as a point.
   *
   * @param values in the order of the scales, not a number where there is none
   */
  double[] point(double[] values) {
    double[] point = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      point[j] = scales.get(j).of(values[j]);
    }
    return point;
  }

  /** Whether too little is known: of more than half of the features there is no value. */
  static boolean tooLittle(double[] values) {
    int missing = 0;
    for (double value : values) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return 2 * missing > values.length;
  }
}

package io.clientele.scoring.cluster;

import io.clientele.scoring.portrait.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Clusters as they were found.
 *
 * @param scales of the features, in the order of the shape's coordinates
 * @param clusters by place, the greatest first
 * @param customers that they were found by
 * @param silhouette mean over all, in [-1, 1]
 * @param stability mean agreement with clusterings of drawn samples, in [-1, 1]
 * @param distance mean distance of those customers to the centres of their clusters
 * @param reading of customers' values, in the order of the scales
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
    FeatureReading reading,
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

  /**
   * Whether it may put itself in force: the groups stand apart, and another sample shows them too.
   */
  boolean good() {
    return !refused() && silhouette >= GOOD_SILHOUETTE && stability >= GOOD_STABILITY;
  }

  /** Where a customer belongs; nothing where too little is known of him. */
  Optional<Assignment> assign(Subject subject) {
    double[] values = reading.of(subject);
    return FeatureReading.tooLittle(values)
        ? Optional.empty()
        : Optional.of(shape.assign(point(values)));
  }

  /** The same with another name for a cluster. */
  Clustering with(int place, Cluster cluster) {
    List<Cluster> others = new ArrayList<>(clusters);
    others.set(place, cluster);
    return new Clustering(
        scales,
        shape,
        others,
        customers,
        silhouette,
        stability,
        distance,
        reading,
        candidates,
        notes);
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
}

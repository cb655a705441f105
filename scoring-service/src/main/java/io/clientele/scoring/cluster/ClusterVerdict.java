package io.clientele.scoring.cluster;

import java.util.List;

/**
 * Where a customer belongs by the clustering in force, and why.
 *
 * @param clusteringId of the clustering
 * @param label the cluster's name; empty where too little is known of the customer
 * @param confidence in [0, 1]
 * @param reasons the weightiest first; where there is no label, the features that are not known
 */
public record ClusterVerdict(
    String clusteringId, String label, double confidence, List<Reason> reasons) {

  public ClusterVerdict {
    reasons = List.copyOf(reasons);
  }

  /**
   * What speaks for the cluster rather than for the next.
   *
   * @param feature full name
   * @param value of the customer; not a number where it is not known
   * @param contribution in [-1, 1]: the part of the difference of the squared distances that comes
   *     of the feature, by the sum of all parts' sizes
   */
  public record Reason(String feature, double value, double contribution) {}
}

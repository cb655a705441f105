package io.clientele.scoring.score;

import io.clientele.scoring.cluster.ClusterVerdict;
import io.clientele.scoring.cluster.ClusterVerdict.Reason;
import java.util.List;

/**
 * The cluster that a person belongs to by the clustering in force. The confidence is the
 * probability by a mixture, else how much nearer its centre is than the next one.
 */
final class ClusterFinder {

  static final String DIMENSION = "cluster";

  private static final String METHOD = "clustering";
  private static final int MOST_REASONS = 5;

  private ClusterFinder() {}

  static Finding find(ClusterVerdict verdict) {
    List<Evidence> evidence =
        verdict.reasons().stream().limit(MOST_REASONS).map(ClusterFinder::evidence).toList();
    return verdict.label().isEmpty()
        ? Finding.unknown(DIMENSION, evidence, METHOD, verdict.clusteringId())
        : Finding.of(
            DIMENSION,
            verdict.label(),
            verdict.confidence(),
            evidence,
            METHOD,
            verdict.clusteringId());
  }

  private static Evidence evidence(Reason reason) {
    return Evidence.of(
        reason.feature(),
        Double.isNaN(reason.value()) ? "not known" : Evidence.rounded(reason.value()),
        reason.contribution());
  }
}

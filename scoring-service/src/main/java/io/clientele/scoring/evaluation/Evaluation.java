package io.clientele.scoring.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether a classification is worth having.
 *
 * @param customers how many it was judged by
 * @param groups the greatest first
 * @param currency of the amounts; empty where there are none
 * @param stability adjusted Rand index between the labels before and now; null where there is no
 *     past
 * @param silhouette null where there are fewer than two groups, or they overlap
 * @param etaSquared by metric
 */
record Evaluation(
    long customers,
    List<GroupReport> groups,
    String currency,
    @Nullable Double stability,
    @Nullable Double silhouette,
    Map<String, Double> etaSquared,
    Verdict verdict) {

  Evaluation {
    groups = List.copyOf(groups);
    etaSquared = Map.copyOf(etaSquared);
  }
}

package io.clientele.profile.matching;

import io.smallrye.mutiny.Uni;

/** Makes two people one because somebody decided so. */
public interface MergeDecision {

  /**
   * Merges, in a transaction of its own.
   *
   * @param customerId the one that stays
   * @param mergedId the one that is merged into it
   * @return the merge's id
   */
  Uni<String> merge(String customerId, String mergedId, String reason, String actor);
}

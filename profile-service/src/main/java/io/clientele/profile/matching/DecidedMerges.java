package io.clientele.profile.matching;

import io.clientele.profile.identity.Cause;
import io.clientele.profile.identity.CustomerMerging;
import io.clientele.profile.identity.Decision;
import io.clientele.profile.identity.Merge;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes one person of the two of an accepted suggestion, in the ledger of merges. */
@ApplicationScoped
class DecidedMerges implements MergeDecision {

  private final CustomerMerging merging;

  DecidedMerges(CustomerMerging merging) {
    this.merging = merging;
  }

  @Override
  public Uni<String> merge(String customerId, String mergedId, String reason, String actor) {
    return merging
        .merge(customerId, mergedId, Cause.SUGGESTED, new Decision(reason, actor))
        .map(Merge::mergeId);
  }
}

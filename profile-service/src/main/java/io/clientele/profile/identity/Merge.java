package io.clientele.profile.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A merge as the ledger has it.
 *
 * @param customerId the person that stayed
 * @param mergedId the person that became part of it
 * @param reason in words; may be empty
 * @param actor who
 * @param undoing null where it holds
 */
public record Merge(
    String mergeId,
    String customerId,
    String mergedId,
    Cause cause,
    String reason,
    String actor,
    Instant at,
    @Nullable Undoing undoing) {

  /** That a merge was taken back. */
  public record Undoing(String reason, String actor, Instant at) {}
}

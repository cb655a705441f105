package io.clientele.profile.identity;

import io.clientele.profile.erasure.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/** Makes one person of two, because somebody says so. */
@ApplicationScoped
public class CustomerMerging {

  private final Pool pool;
  private final Tombstones tombstones;
  private final MembershipRepository memberships;
  private final MergeProposing proposals;
  private final DoubtRepository doubts;
  private final MergeWriting merges;

  CustomerMerging(
      Pool pool,
      Tombstones tombstones,
      MembershipRepository memberships,
      MergeProposing proposals,
      DoubtRepository doubts,
      MergeWriting merges) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.memberships = memberships;
    this.proposals = proposals;
    this.doubts = doubts;
    this.merges = merges;
  }

  /**
   * Merges one person into another. It may go against what identifiers say, and against an earlier
   * undoing.
   *
   * <p>Refuses with MERGE_WITH_ITSELF, CUSTOMER_NOT_FOUND, CUSTOMER_ERASED, TOO_MANY_IDENTIFIERS.
   *
   * @param customerId any id of the person that stays
   * @param mergedId any id of the one that becomes part of it
   */
  public Uni<Merge> merge(String customerId, String mergedId, Cause cause, Decision decision) {
    return pool.withTransaction(
        connection -> merge(connection, customerId, mergedId, cause, decision));
  }

  /** As the other, within the caller's transaction and as its last step: it takes a lock. */
  public Uni<Merge> merge(
      SqlConnection connection,
      String customerId,
      String mergedId,
      Cause cause,
      Decision decision) {
    return tombstones
        .admit(connection, Set.of())
        .flatMap(admitted -> memberships.lock(connection))
        .flatMap(locked -> proposals.proposal(connection, customerId, mergedId))
        .call(proposal -> doubts.together(connection, proposal.customerIds()))
        .flatMap(proposal -> write(connection, proposal, cause, decision));
  }

  private Uni<Merge> write(
      SqlConnection connection, Proposal proposal, Cause cause, Decision decision) {
    Joining joining =
        new Joining(proposal.person().personId(), proposal.merged().personId(), cause);
    Forest forest = proposal.near().forest();
    forest.merge(joining.mergedId(), joining.customerId());
    return merges
        .merged(
            connection,
            forest,
            List.of(joining),
            decision.reason(),
            decision.actor(),
            Instant.now().truncatedTo(ChronoUnit.MICROS))
        .map(List::getFirst);
  }
}

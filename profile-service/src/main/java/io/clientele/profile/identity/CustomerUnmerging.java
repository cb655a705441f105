package io.clientele.profile.identity;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.identity.Merge.Undoing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a merge back: both sides are as if it had not been made, and stay apart. */
@ApplicationScoped
public class CustomerUnmerging {

  private final Pool pool;
  private final Tombstones tombstones;
  private final MembershipRepository memberships;
  private final MergeLedger ledger;
  private final DoubtRepository doubts;
  private final MergeWriting merges;

  CustomerUnmerging(
      Pool pool,
      Tombstones tombstones,
      MembershipRepository memberships,
      MergeLedger ledger,
      DoubtRepository doubts,
      MergeWriting merges) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.memberships = memberships;
    this.ledger = ledger;
    this.doubts = doubts;
    this.merges = merges;
  }

  /**
   * Undoes a merge. Refuses with MERGE_NOT_FOUND where there is none or it is not the customer's,
   * with WRONG_STATE where it was undone before, and with CUSTOMER_ERASED.
   */
  public Uni<Merge> unmerge(String mergeId, String customerId, Decision decision) {
    return pool.withTransaction(connection ->
        tombstones
            .requireNone(connection, Set.of(customerId))
            .flatMap(admitted -> memberships.lock(connection))
            .flatMap(locked -> ledger.find(connection, mergeId))
            .flatMap(found -> unmerge(connection, found(found), customerId, decision)));
  }

  private static Merge found(@Nullable Merge merge) {
    if (merge == null) {
      throw notFound();
    }
    return merge;
  }

  private static ClienteleException notFound() {
    return new ClienteleException(
        ErrorCode.MERGE_NOT_FOUND,
        "merge_id",
        "the person has no such merge; list the person's merges to see what there is");
  }

  private Uni<Merge> unmerge(
      SqlConnection connection, Merge merge, String customerId, Decision decision) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return memberships
        .forest(connection, List.of(merge.customerId(), merge.mergedId(), customerId))
        .invoke(forest -> check(forest, merge, customerId))
        .invoke(forest -> forest.unmerge(merge.mergedId(), merge.customerId()))
        .call(forest ->
            doubts.keepApart(connection, Pair.of(merge.customerId(), merge.mergedId()), now))
        .flatMap(forest ->
            merges.unmerged(
                connection, forest, merge, new Undoing(decision.reason(), decision.actor(), now)));
  }

  private static void check(Forest forest, Merge merge, String customerId) {
    String person = forest.person(customerId);
    if (!person.equals(forest.person(merge.customerId()))
        && !person.equals(forest.person(merge.mergedId()))) {
      throw notFound();
    }
    if (merge.undoing() != null || !merge.customerId().equals(forest.parent(merge.mergedId()))) {
      throw new ClienteleException(
          ErrorCode.WRONG_STATE,
          "merge_id",
          "this merge was undone before; nothing is left to undo");
    }
  }
}

package io.clientele.profile.identity;

import io.clientele.profile.change.ChangeRepository;
import io.clientele.profile.identity.Merge.Undoing;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Writes down what was decided about who is who: membership, ledger and the changes that follow.
 * All under the membership's lock.
 */
@ApplicationScoped
class MergeWriting {

  private final MembershipRepository memberships;
  private final MergeLedger ledger;
  private final ChangeRepository changes;
  private final IdentityMetrics metrics;

  MergeWriting(
      MembershipRepository memberships,
      MergeLedger ledger,
      ChangeRepository changes,
      IdentityMetrics metrics) {
    this.memberships = memberships;
    this.ledger = ledger;
    this.changes = changes;
    this.metrics = metrics;
  }

  /** Writes merges down that the forest shows already; none is nothing to write. */
  Uni<List<Merge>> merged(
      SqlConnection connection,
      Forest forest,
      List<Joining> joinings,
      String reason,
      String actor,
      Instant now) {
    List<Merge> merges =
        joinings.stream()
            .map(joining ->
                new Merge(
                    UUID.randomUUID().toString(),
                    joining.customerId(),
                    joining.mergedId(),
                    joining.cause(),
                    reason,
                    actor,
                    now,
                    null))
            .toList();
    if (merges.isEmpty()) {
      return Uni.createFrom().item(merges);
    }
    metrics.merged(joinings);
    return write(connection, forest, merges).replaceWith(merges);
  }

  /** Writes the undoing of a merge down that the forest shows already. */
  Uni<Merge> unmerged(SqlConnection connection, Forest forest, Merge merge, Undoing undoing) {
    Merge undone =
        new Merge(
            merge.mergeId(),
            merge.customerId(),
            merge.mergedId(),
            merge.cause(),
            merge.reason(),
            merge.actor(),
            merge.at(),
            undoing);
    metrics.unmerged();
    return write(connection, forest, List.of(undone)).replaceWith(undone);
  }

  private Uni<Void> write(SqlConnection connection, Forest forest, List<Merge> entries) {
    // Sent together: others wait for the lock under which this happens.
    return Uni.combine()
        .all()
        .unis(
            memberships.save(connection, forest),
            ledger.append(connection, entries),
            changes.touch(connection, forest.moved()))
        .discardItems();
  }
}

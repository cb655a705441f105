package io.clientele.scoring.erasure;

import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.CutsRenewal;
import io.clientele.scoring.standing.Snapshots;
import io.clientele.scoring.standing.StandingRepository;
import io.clientele.scoring.tier.TierPlacing;
import io.clientele.scoring.tombstone.Tombstones;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.LabelRecording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Forgets customers in one transaction. The order makes it final: the tombstones wait for snapshots
 * that are being built and keep new ones out, the lock waits for a batch of changes on its way, and
 * only then is deleted, with all of them in sight. Every later batch finds the tombstones.
 */
@ApplicationScoped
class CustomerErasure {

  private final Pool pool;
  private final Tombstones tombstones;
  private final ErasureRepository repository;
  private final StandingRepository standings;
  private final TierPlacing tiers;
  private final Snapshots snapshots;
  private final LabelRecording labels;
  private final CutsRenewal cuts;
  private final Clock clock = Clock.systemUTC();

  CustomerErasure(
      Pool pool,
      Tombstones tombstones,
      ErasureRepository repository,
      StandingRepository standings,
      TierPlacing tiers,
      Snapshots snapshots,
      LabelRecording labels,
      CutsRenewal cuts) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.repository = repository;
    this.standings = standings;
    this.tiers = tiers;
    this.snapshots = snapshots;
    this.labels = labels;
    this.cuts = cuts;
  }

  /**
   * Erases all that is stored of the customers, and whatever may still come of them.
   *
   * @return rows deleted, by what they held; all zero where they were erased before
   */
  Uni<SortedMap<String, Long>> erase(TreeSet<String> customerIds) {
    return pool.withTransaction(connection -> erase(connection, customerIds))
        .invoke(receipt -> cuts.request());
  }

  private Uni<SortedMap<String, Long>> erase(
      SqlConnection connection, TreeSet<String> customerIds) {
    return tombstones
        .set(connection, customerIds)
        .chain(() -> IntakeLock.take(connection))
        .chain(() -> repository.concerned(connection, customerIds))
        .chain(others ->
            repository.delete(connection, customerIds).call(() -> renew(connection, others)))
        .call(() -> snapshots.outdate(connection, Instant.EPOCH))
        .call(() -> repository.count(connection));
  }

  private Uni<Void> renew(SqlConnection connection, Set<String> others) {
    Instant now = Times.micros(clock.instant());
    return labels
        .catchUp(connection, others, now)
        .chain(() -> standings.renew(connection, others))
        .chain(() -> tiers.placeTouched(connection, others))
        .chain(() -> labels.record(connection, others, now, Cause.FACT));
  }
}

package io.clientele.scoring.erasure;

import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.renewal.PersonRenewal;
import io.clientele.scoring.standing.CutsRenewal;
import io.clientele.scoring.standing.Snapshots;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
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
  private final PersonRenewal renewal;
  private final Snapshots snapshots;
  private final CutsRenewal cuts;
  private final Clock clock = Clock.systemUTC();

  CustomerErasure(
      Pool pool,
      Tombstones tombstones,
      ErasureRepository repository,
      PersonRenewal renewal,
      Snapshots snapshots,
      CutsRenewal cuts) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.repository = repository;
    this.renewal = renewal;
    this.snapshots = snapshots;
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
            repository
                .delete(connection, customerIds)
                .call(() -> renewal.renew(connection, others, clock.instant())))
        .call(() -> snapshots.outdate(connection, Instant.EPOCH))
        .call(() -> repository.count(connection));
  }
}

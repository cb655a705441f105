package io.clientele.scoring.tier;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds what the shares of a policy come to at each evaluation that has passed. */
@ApplicationScoped
class ThresholdRenewal {

  // Evaluations found in one pass over the base: bounds what has to be kept in memory.
  private static final int AT_ONCE = 16;

  private final Pool pool;
  private final BaseScan scan;
  private final ThresholdRepository thresholds;

  ThresholdRenewal(Pool pool, BaseScan scan, ThresholdRepository thresholds) {
    this.pool = pool;
    this.scan = scan;
    this.thresholds = thresholds;
  }

  /** Finds those of every evaluation up to a time that are not there yet. */
  Uni<Void> renew(StoredPolicy stored, Instant now) {
    if (stored.policy().scale() == Scale.ABSOLUTE) {
      return Uni.createFrom().voidItem();
    }
    return thresholds
        .found(pool, stored.id())
        .chain(found -> {
          List<Instant> missing = missing(stored, found, now);
          return missing.isEmpty()
              ? Uni.createFrom().voidItem()
              : find(stored, missing).chain(() -> renew(stored, now));
        });
  }

  private static List<Instant> missing(StoredPolicy stored, Set<Instant> found, Instant now) {
    List<Instant> missing = new ArrayList<>();
    TierPolicy policy = stored.policy();
    Instant at = stored.start();
    while (!at.isAfter(now) && missing.size() < AT_ONCE) {
      if (!found.contains(at)) {
        missing.add(at);
      }
      at = policy.evaluationAfter(stored.start(), at);
    }
    return missing;
  }

  private Uni<Void> find(StoredPolicy stored, List<Instant> evaluations) {
    Map<Instant, Percentiles> gathered = new TreeMap<>();
    evaluations.forEach(at -> gathered.put(at, new Percentiles()));
    return pool.withTransaction(connection ->
            connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .execute()
                .chain(() -> gather(connection, stored.policy(), gathered)))
        .chain(() -> pool.withTransaction(connection -> keep(connection, stored, gathered)));
  }

  private Uni<Void> gather(
      SqlConnection connection, TierPolicy policy, Map<Instant, Percentiles> gathered) {
    return scan.scan(
        connection,
        ledgers -> {
          gather(policy, ledgers, gathered);
          return Uni.createFrom().voidItem();
        });
  }

  /** Adds everybody who had bought by each time. */
  static void gather(
      TierPolicy policy, Map<String, Ledger> ledgers, Map<Instant, Percentiles> gathered) {
    ledgers
        .values()
        .forEach(ledger ->
            gathered.forEach((at, percentiles) -> {
              if (ledger.buyer(at)) {
                percentiles.add(ledger.currency(at), policy.measure(ledger, at));
              }
            }));
  }

  private Uni<Void> keep(
      SqlConnection connection, StoredPolicy stored, Map<Instant, Percentiles> gathered) {
    Uni<Void> kept = Uni.createFrom().voidItem();
    for (Map.Entry<Instant, Percentiles> one : gathered.entrySet()) {
      kept = kept.chain(() -> thresholds.add(connection, stored, one.getKey(), one.getValue()));
    }
    return kept;
  }
}

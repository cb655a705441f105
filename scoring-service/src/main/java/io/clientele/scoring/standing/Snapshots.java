package io.clientele.scoring.standing;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;

/**
 * States of the base at past times, built on demand from the history and kept for the next caller.
 * A snapshot is named before it is built, so that a batch of changes that comes in meanwhile can
 * mark it as outdated.
 */
@ApplicationScoped
public class Snapshots {

  private static final Logger LOG = Logger.getLogger(Snapshots.class);

  /** How many past times are kept. */
  private static final int KEPT = 8;

  private static final String BEGIN =
      "INSERT INTO snapshot (id, as_of) VALUES (nextval('snapshot_id'), $1) RETURNING id";

  // A batch on its way may have looked for snapshots before this one was named: let it commit
  // first.
  private static final String AWAIT_BATCHES = "SELECT FROM feed_cursor ORDER BY feed FOR SHARE";

  private static final String OUTDATE =
      "UPDATE snapshot SET outdated = true WHERE as_of >= $1 AND NOT outdated";

  private static final String USE =
      "UPDATE snapshot SET used_at = now() WHERE id = $1 AND used_at < now() - interval '1 second'";

  // One left half-built by a crash is swept up with the rest: a build never takes an hour.
  private static final String SWEEP =
      """
      WITH gone AS (
        DELETE FROM snapshot WHERE id IN (
          SELECT id FROM (
            SELECT id, used_at, built, row_number() OVER (ORDER BY built DESC, outdated, used_at DESC) AS place
            FROM snapshot WHERE as_of IS NOT NULL) AS kept
          WHERE CASE WHEN built THEN place > $1 ELSE used_at < now() - interval '1 hour' END)
        RETURNING id),
      cut AS (DELETE FROM cuts WHERE snapshot IN (SELECT id FROM gone)),
      valued AS (DELETE FROM value_cuts WHERE snapshot IN (SELECT id FROM gone))
      DELETE FROM standing WHERE snapshot IN (SELECT id FROM gone)
      """;

  private final Pool pool;
  private final StandingRepository standings;
  private final CutsRepository cuts;
  private final Tombstones tombstones;
  private final ConcurrentMap<Instant, Uni<Long>> builds = new ConcurrentHashMap<>();

  Snapshots(Pool pool, StandingRepository standings, CutsRepository cuts, Tombstones tombstones) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.standings = standings;
    this.cuts = cuts;
  }

  /** Builds the snapshot of a time; whoever asks meanwhile waits for the same one. */
  Uni<Long> build(Instant asOf) {
    return builds.computeIfAbsent(
        asOf,
        time ->
            begin(time)
                .chain(id -> fill(id, time).replaceWith(id))
                .call(this::sweep)
                .onTermination()
                .invoke(() -> builds.remove(time))
                .memoize()
                .indefinitely());
  }

  private Uni<Long> begin(Instant asOf) {
    return pool.preparedQuery(BEGIN)
        .execute(Tuple.of(Times.sql(asOf)))
        .map(rows -> rows.iterator().next().getLong(0))
        .call(() -> pool.query(AWAIT_BATCHES).execute());
  }

  // What is read here and written at the end must not be of somebody who was erased in between.
  private Uni<Void> fill(long id, Instant asOf) {
    return pool.withTransaction(connection ->
            connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .execute()
                .chain(() -> tombstones.holdOff(connection))
                .chain(() -> standings.renewAll(connection, id, asOf)))
        .chain(() -> pool.withTransaction(connection -> finish(connection, id, asOf)));
  }

  private Uni<Void> finish(SqlConnection connection, long id, Instant asOf) {
    return cuts.renew(connection, id, 0, asOf)
        .chain(() ->
            connection
                .preparedQuery("UPDATE snapshot SET built = true, used_at = now() WHERE id = $1")
                .execute(Tuple.of(id)))
        .replaceWithVoid();
  }

  // An erasure deletes rows of the same snapshots: never both at once.
  private Uni<Void> sweep() {
    return pool.withTransaction(connection ->
            tombstones
                .holdOff(connection)
                .chain(() -> connection.preparedQuery(SWEEP).execute(Tuple.of(KEPT))))
        .onFailure()
        .invoke(failure -> LOG.warn("old snapshots are still there; the next build tries", failure))
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /** Notes the use of a snapshot, so that those used last are kept. */
  Uni<Void> used(long id) {
    return pool.preparedQuery(USE).execute(Tuple.of(id)).replaceWithVoid();
  }

  /** Marks the snapshots that an event of this time should have been in. */
  public Uni<Void> outdate(SqlConnection connection, Instant oldestEvent) {
    return connection
        .preparedQuery(OUTDATE)
        .execute(Tuple.of(Times.sql(oldestEvent)))
        .replaceWithVoid();
  }
}

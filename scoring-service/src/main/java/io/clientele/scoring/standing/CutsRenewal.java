package io.clientele.scoring.standing;

import io.clientele.scoring.paced.OnRequest;
import io.clientele.scoring.transition.Cause;
import io.clientele.scoring.transition.TierRecording;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/**
 * Renews the live cuts after data changed, in the background and paced: once for all changes that
 * came meanwhile, so that little of the time goes into it however large the base and however many
 * the changes.
 */
@ApplicationScoped
public class CutsRenewal {

  private static final Duration EVERY = Duration.ofHours(1);

  // A renewal that goes on, also at another replica, ends first: this view is of after the wait.
  private static final String ALONE = "LOCK TABLE cuts IN SHARE ROW EXCLUSIVE MODE";

  /** The SQLSTATE of what saw less than what has been committed since. */
  private static final String OVERTAKEN = "40001";

  private static final int OVERTAKEN_AT_MOST = 5;

  private static final String POSITION = "SELECT sum(applied)::bigint FROM feed_cursor";

  private final Pool pool;
  private final CutsRepository cuts;
  private final TierRecording tiers;
  private final Vertx vertx;
  private final OnRequest<Cause> requests;

  CutsRenewal(Pool pool, CutsRepository cuts, TierRecording tiers, Vertx vertx) {
    this.pool = pool;
    this.cuts = cuts;
    this.tiers = tiers;
    this.vertx = vertx;
    this.requests =
        new OnRequest<>(
            vertx, "the renewal of the cuts", (before, now) -> now, cause -> renew(cause));
  }

  // What is expected of buyers changes with time alone.
  void atStart(@Observes StartupEvent start) {
    vertx.setPeriodic(EVERY.toMillis(), timer -> request());
  }

  /** Asks for a renewal soon; returns at once. */
  public void request() {
    requests.ask(Cause.POPULATION);
  }

  /** Renews the live cuts now, from one consistent view of the standings. */
  public Uni<Void> renew() {
    return renew(Cause.POPULATION);
  }

  /**
   * Renews the live cuts now and has the value tiers that follow from them recorded.
   *
   * @param cause why the cuts may be others
   */
  Uni<Void> renew(Cause cause) {
    return pool.withTransaction(connection ->
            connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                .execute()
                .chain(() -> connection.query(ALONE).execute())
                .chain(() -> position(connection))
                .chain(position ->
                    cuts.renew(connection, StandingRepository.LIVE, position, Instant.now())))
        .onFailure(CutsRenewal::isOvertaken)
        .retry()
        .atMost(OVERTAKEN_AT_MOST)
        .invoke(() -> tiers.request(cause));
  }

  // A changed policy is noted in the row that a renewal ends with: its view is older then.
  private static boolean isOvertaken(Throwable failure) {
    return failure instanceof PgException refused && OVERTAKEN.equals(refused.getSqlState());
  }

  private static Uni<Long> position(SqlConnection connection) {
    return connection.query(POSITION).execute().map(rows -> rows.iterator().next().getLong(0));
  }
}

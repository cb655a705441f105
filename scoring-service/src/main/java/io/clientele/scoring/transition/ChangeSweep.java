package io.clientele.scoring.transition;

import io.clientele.scoring.history.Times;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets changes that were recorded long ago, from the beginning of the feed on. */
@ApplicationScoped
class ChangeSweep {

  private static final Logger LOG = Logger.getLogger(ChangeSweep.class);
  private static final int CHUNK = 5_000;

  // The feed is very nearly in the order of recording: the oldest chunk holds what is old.
  private static final String SWEEP =
      """
      DELETE FROM label_change c USING (
        SELECT xid, seq, recorded_at FROM label_change ORDER BY xid, seq LIMIT $2) AS oldest
      WHERE c.xid = oldest.xid AND c.seq = oldest.seq AND oldest.recorded_at < $1
      """;

  private final Pool pool;
  private final ChangesSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();

  ChangeSweep(Pool pool, ChangesSettings settings, Vertx vertx) {
    this.pool = pool;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    vertx.setPeriodic(
        1,
        Math.max(1, settings.sweepInterval().toMillis()),
        timer ->
            sweep(clock.instant())
                .subscribe()
                .with(
                    done -> {},
                    failure -> LOG.warnf("old changes stay: %s", failure.getClass().getName())));
  }

  /** Deletes what is older than is kept, a chunk by transaction. */
  Uni<Void> sweep(Instant now) {
    return pool.preparedQuery(SWEEP)
        .execute(Tuple.of(Times.sql(now.minus(settings.keep())), CHUNK))
        .chain(deleted -> deleted.rowCount() == CHUNK ? sweep(now) : Uni.createFrom().voidItem());
  }
}

package io.clientele.scoring.renewal;

import io.clientele.scoring.history.ActivityRepository;
import io.clientele.scoring.history.IntakeLock;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Forgets what people did long ago, and makes what was derived of it follow: a standing always is
 * what its person's history says. A snapshot that was made before stays as it is.
 */
@ApplicationScoped
class ActivitySweep {

  private static final Logger LOG = Logger.getLogger(ActivitySweep.class);

  private final Pool pool;
  private final ActivityRepository activities;
  private final PersonRenewal renewal;
  private final ActivitySettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();

  ActivitySweep(
      Pool pool,
      ActivityRepository activities,
      PersonRenewal renewal,
      ActivitySettings settings,
      Vertx vertx) {
    this.pool = pool;
    this.activities = activities;
    this.renewal = renewal;
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
                    failure -> LOG.warnf("old activities stay: %s", failure.getClass().getName())));
  }

  /** Forgets what is older than is kept, a batch by transaction. */
  Uni<Void> sweep(Instant now) {
    return batch(now)
        .chain(touched -> touched.isEmpty() ? Uni.createFrom().voidItem() : sweep(now));
  }

  // The lock keeps a batch of changes from writing the same persons meanwhile; it is taken where
  // there is anything to forget.
  private Uni<Set<String>> batch(Instant now) {
    Instant before = now.minus(settings.keep());
    return pool.withTransaction(connection ->
        activities
            .anyBefore(connection, before)
            .chain(any ->
                any
                    ? IntakeLock.take(connection)
                        .chain(() -> activities.forget(connection, before, settings.sweepBatch()))
                        .call(touched -> renewal.renew(connection, touched, now))
                    : Uni.createFrom().item(Set.of())));
  }
}

package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.history.Times;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Looks now and then whether something else has become usual. Only what differs much comes in
 * force, and once a day at most, for everybody is looked at with it: {@link PolicyChange} sees that
 * it did.
 */
@ApplicationScoped
class NormsRenewal {

  private static final Logger LOG = Logger.getLogger(NormsRenewal.class);
  private static final Duration LOOK_EVERY = Duration.ofHours(1);
  private static final Duration HOLD_FOR = Duration.ofDays(1);

  // One replica at a time, until its transaction ends.
  private static final String ALONE = "SELECT pg_try_advisory_xact_lock(5418003611402310)";

  private final Pool pool;
  private final NormsRepository repository;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();

  NormsRenewal(Pool pool, NormsRepository repository, Vertx vertx) {
    this.pool = pool;
    this.repository = repository;
    this.vertx = vertx;
  }

  void atStart(@Observes StartupEvent start) {
    vertx.setPeriodic(
        LOOK_EVERY.toMillis(),
        timer ->
            renew(clock.instant())
                .subscribe()
                .with(
                    done -> {},
                    failure ->
                        LOG.warnf(
                            "what is usual was not looked for: %s", failure.getClass().getName())));
  }

  /** Puts in force what has become usual, where that differs much. */
  Uni<Void> renew(Instant now) {
    return pool.withTransaction(connection ->
        connection
            .query(ALONE)
            .execute()
            .chain(rows ->
                rows.iterator().next().getBoolean(0)
                    ? repository.inForce(connection)
                    : Uni.createFrom().nullItem())
            .chain(inForce ->
                inForce == null || inForce.madeAt().plus(HOLD_FOR).isAfter(now)
                    ? Uni.createFrom().voidItem()
                    : repository
                        .find(connection)
                        .chain(found -> change(connection, inForce, found, now))));
  }

  private Uni<Void> change(
      SqlConnection connection, NormsInForce inForce, Norms found, Instant now) {
    return inForce.differsMuchFrom(found)
        ? repository.put(connection, inForce.version() + 1, Times.micros(now), found)
        : repository.again(connection, now);
  }
}

package io.clientele.scoring.standing;

import io.clientele.scoring.history.Times;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Measures again and again what is usual, in the background. Where it has become another by more
 * than a tenth, all standings are made anew.
 */
@ApplicationScoped
public class NormsRenewal {

  private static final Logger LOG = Logger.getLogger(NormsRenewal.class);
  private static final Duration SINCE = Duration.ofDays(400);
  private static final double TOLERANCE = 0.1;

  private final Pool pool;
  private final NormsRepository repository;
  private final NormsInForce inForce;
  private final PolicyChange policies;
  private final Vertx vertx;
  private final Duration every;
  private final Clock clock = Clock.systemUTC();

  NormsRenewal(
      Pool pool,
      NormsRepository repository,
      NormsInForce inForce,
      PolicyChange policies,
      Vertx vertx,
      NormsSettings settings) {
    this.pool = pool;
    this.repository = repository;
    this.inForce = inForce;
    this.policies = policies;
    this.vertx = vertx;
    this.every = settings.every();
  }

  void atStart(@Observes StartupEvent start) {
    renewInBackground();
    vertx.setPeriodic(every.toMillis(), timer -> renewInBackground());
  }

  private void renewInBackground() {
    renew()
        .subscribe()
        .with(
            changed -> {
              if (changed) {
                policies.changed();
              }
            },
            failure ->
                LOG.warnf(
                    "what is usual was not measured, trying again: %s",
                    failure.getClass().getName()));
  }

  /** Measures now and answers whether something else is usual than before. */
  public Uni<Boolean> renew() {
    Instant now = Times.micros(clock.instant());
    return pool.withTransaction(connection ->
        repository
            .hold(connection)
            .chain(alone ->
                alone
                    ? inForce
                        .of(connection)
                        .chain(before ->
                            repository
                                .measure(connection, now.minus(SINCE))
                                .map(measured -> measured.keeping(before, TOLERANCE))
                                .chain(after ->
                                    after.equals(before)
                                        ? Uni.createFrom().item(false)
                                        : repository
                                            .write(connection, after, now)
                                            .replaceWith(true)))
                    : Uni.createFrom().item(false)));
  }
}

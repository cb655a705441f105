package io.clientele.scoring.vitals;

import io.clientele.scoring.feed.FreshnessProbe;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Looks now and then how late the service is, and tells it: {@code
 * clientele_labels_overdue_seconds}, {@code clientele_look_seconds}, {@code
 * clientele_scores_age_seconds}, and, as every asking for freshness does, {@code
 * clientele_feed_lag}.
 */
@ApplicationScoped
class VitalsWatch {

  private static final Logger LOG = Logger.getLogger(VitalsWatch.class);

  private final Pool pool;
  private final LatenessRepository lateness;
  private final FreshnessProbe freshness;
  private final VitalsSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile Lateness late = new Lateness(Duration.ZERO, Duration.ZERO);
  private volatile Instant upToDate = clock.instant();
  private volatile boolean current = true;
  private volatile boolean stopped;

  VitalsWatch(
      Pool pool,
      LatenessRepository lateness,
      FreshnessProbe freshness,
      VitalsSettings settings,
      Vertx vertx,
      MeterRegistry meters) {
    this.pool = pool;
    this.lateness = lateness;
    this.freshness = freshness;
    this.settings = settings;
    this.vertx = vertx;
    Gauge.builder("clientele.labels.overdue", () -> late.due().toMillis() / 1e3)
        .baseUnit("seconds")
        .description("for how long the label that waits longest has been due")
        .register(meters);
    Gauge.builder("clientele.look", () -> late.look().toMillis() / 1e3)
        .baseUnit("seconds")
        .description("for how long a look at everybody has been under way; 0: none is")
        .register(meters);
    Gauge.builder("clientele.scores.age", this::age)
        .baseUnit("seconds")
        .description("for how long classifications have not held every fact; 0: they do")
        .register(meters);
  }

  void start(@Observes StartupEvent event) {
    sleep();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void sleep() {
    vertx.setTimer(settings.every().toMillis(), _ -> work());
  }

  // Sessions want a context of their own.
  private void work() {
    if (stopped) {
      return;
    }
    Context context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    VertxContextSafetyToggle.setContextSafe(context, true);
    context.runOnContext(_ ->
        look()
            .subscribe()
            .with(
                _ -> sleep(),
                failure -> {
                  LOG.debugf("it is not known how late labels are: %s", failure.getClass());
                  sleep();
                }));
  }

  /** One look. */
  Uni<Void> look() {
    return lateness
        .read(pool, clock.instant())
        .invoke(now -> late = now)
        .chain(freshness::probe)
        .invoke(fresh -> {
          current = fresh.upToDate();
          if (current) {
            upToDate = clock.instant();
          }
        })
        .replaceWithVoid();
  }

  private double age() {
    return current ? 0 : Duration.between(upToDate, clock.instant()).toMillis() / 1e3;
  }
}

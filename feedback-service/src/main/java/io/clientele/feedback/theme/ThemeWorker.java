package io.clientele.feedback.theme;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Finds themes after feedback has come. After each finding it pauses ten times as long as that
 * took, so that at most about a tenth of the time goes into it.
 */
@ApplicationScoped
class ThemeWorker {

  private static final Logger LOG = Logger.getLogger(ThemeWorker.class);
  private static final long PAUSE_FACTOR = 10;

  private final ThemeWork work;
  private final ThemeRenewal renewal;
  private final ThemeSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  ThemeWorker(ThemeWork work, ThemeRenewal renewal, ThemeSettings settings, Vertx vertx) {
    this.work = work;
    this.renewal = renewal;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled()) {
      next(settings.every().toMillis());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void next(long pause) {
    vertx.setTimer(Math.max(1, pause), timer -> look());
  }

  private void look() {
    if (stopped) {
      return;
    }
    long start = System.nanoTime();
    workOnce(settings.renewAfter())
        .onFailure()
        .invoke(failure ->
            LOG.warnf("themes were not found, trying again: %s", failure.getClass().getName()))
        .onFailure()
        .recoverWithNull()
        .subscribe()
        .with(done -> {
          long took = (System.nanoTime() - start) / 1_000_000;
          next(Math.max(settings.every().toMillis(), PAUSE_FACTOR * took));
        });
  }

  /** Finds themes where something came, or where the last finding is so long ago. */
  Uni<Void> workOnce(Duration renewAfter) {
    return work.claim(renewAfter)
        .chain(seen ->
            seen.isEmpty()
                ? Uni.createFrom().voidItem()
                : renewal
                    .renew(clock.instant())
                    .chain(() -> work.done(seen.get()))
                    .onFailure()
                    .call(work::release));
  }
}

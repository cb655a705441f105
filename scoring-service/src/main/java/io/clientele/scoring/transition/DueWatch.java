package io.clientele.scoring.transition;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Wakes up when the next label is due, and looks in between for some that became due earlier. */
@ApplicationScoped
class DueWatch {

  private static final Logger LOG = Logger.getLogger(DueWatch.class);

  private final DueLabels due;
  private final LabelRepository labels;
  private final ChangesSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  DueWatch(DueLabels due, LabelRepository labels, ChangesSettings settings, Vertx vertx) {
    this.due = due;
    this.labels = labels;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    sleep(Duration.ZERO);
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void sleep(Duration duration) {
    vertx.setTimer(Math.max(1, duration.toMillis()), timer -> work());
  }

  private void work() {
    if (stopped) {
      return;
    }
    Uni.createFrom()
        .deferred(() -> due.recordUntil(clock.instant()))
        .chain(labels::nextDue)
        .subscribe()
        .with(
            next -> sleep(next.map(this::until).orElse(settings.dueInterval())),
            failure -> {
              LOG.warnf(
                  "due labels were not recorded, trying again: %s", failure.getClass().getName());
              sleep(settings.dueInterval());
            });
  }

  // What is due and was not recorded is held by another replica: no hurry.
  private Duration until(Instant next) {
    Duration left = Duration.between(clock.instant(), next).plusMillis(1);
    return left.isNegative() || left.compareTo(settings.dueInterval()) > 0
        ? settings.dueInterval()
        : left;
  }
}

package io.clientele.scoring.playbook;

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

/** Wakes up when the next person is due, and deletes now and then what is old. */
@ApplicationScoped
class HoldingWatch {

  private static final Logger LOG = Logger.getLogger(HoldingWatch.class);

  private final HoldingDues dues;
  private final PlaybookSweep sweep;
  private final PlaybookSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  HoldingWatch(HoldingDues dues, PlaybookSweep sweep, PlaybookSettings settings, Vertx vertx) {
    this.dues = dues;
    this.sweep = sweep;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    sleep(settings.dueInterval());
    vertx.setTimer(settings.sweepInterval().toMillis(), timer -> sweep());
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
        .deferred(() -> dues.lookUntil(clock.instant()))
        .chain(dues::next)
        .subscribe()
        .with(
            next -> sleep(until(next)),
            failure -> {
              LOG.warnf(
                  "due rules were not looked at, trying again: %s", failure.getClass().getName());
              sleep(settings.dueInterval());
            });
  }

  // What is due and was not looked at is held by another replica: no hurry.
  private Duration until(Instant next) {
    if (next.equals(Instant.MAX)) {
      return settings.dueInterval();
    }
    Duration left = Duration.between(clock.instant(), next).plusMillis(1);
    return left.isNegative() || left.compareTo(settings.dueInterval()) > 0
        ? settings.dueInterval()
        : left;
  }

  private void sweep() {
    if (stopped) {
      return;
    }
    sweep
        .before(clock.instant().minus(settings.keep()))
        .subscribe()
        .with(
            done -> vertx.setTimer(settings.sweepInterval().toMillis(), timer -> sweep()),
            failure -> {
              LOG.warnf(
                  "old contacts and tasks were not deleted, trying again: %s",
                  failure.getClass().getName());
              vertx.setTimer(settings.sweepInterval().toMillis(), timer -> sweep());
            });
  }
}

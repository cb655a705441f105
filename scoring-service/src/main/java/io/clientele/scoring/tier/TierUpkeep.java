package io.clientele.scoring.tier;

import io.clientele.scoring.history.Times;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Wakes when somebody is due, or somebody asks, and at the latest after the longest rest. */
@ApplicationScoped
class TierUpkeep {

  private static final Logger LOG = Logger.getLogger(TierUpkeep.class);
  private static final long SHORTEST_REST_MILLIS = 100;

  private final TierActivation activation;
  private final TierEvaluation evaluation;
  private final TierSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private final AtomicBoolean running = new AtomicBoolean();
  private final AtomicBoolean asked = new AtomicBoolean();
  private volatile boolean stopped;
  private volatile long timer = -1;

  TierUpkeep(
      TierActivation activation, TierEvaluation evaluation, TierSettings settings, Vertx vertx) {
    this.activation = activation;
    this.evaluation = evaluation;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    wake();
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  /** Asks for a look soon; returns at once. */
  void wake() {
    asked.set(true);
    run();
  }

  private void run() {
    if (stopped || !settings.enabled() || !running.compareAndSet(false, true)) {
      return;
    }
    vertx.cancelTimer(timer);
    asked.set(false);
    Instant now = Times.micros(clock.instant());
    activation
        .placeAll(now)
        .chain(() -> evaluation.run(now))
        .subscribe()
        .with(
            next -> rest(Duration.between(now, next).toMillis()),
            failure -> {
              LOG.warnf("tiers were not kept up, trying again: %s", failure.getClass().getName());
              rest(settings.poll().toMillis());
            });
  }

  private void rest(long untilDueMillis) {
    long longest = Math.max(SHORTEST_REST_MILLIS, settings.poll().toMillis());
    long millis = Math.clamp(untilDueMillis, SHORTEST_REST_MILLIS, longest);
    running.set(false);
    if (asked.get()) {
      vertx.runOnContext(nothing -> run());
    } else {
      timer = vertx.setTimer(millis, fired -> run());
    }
  }
}

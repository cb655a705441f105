package io.clientele.feedback.complaint;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Wakes up when the next step of escalation is due. */
@ApplicationScoped
class EscalationWatch {

  private static final Logger LOG = Logger.getLogger(EscalationWatch.class);

  private final Escalation escalation;
  private final OverdueCases overdue;
  private final ComplaintSettings settings;
  private final Vertx vertx;
  private final Clock clock = Clock.systemUTC();
  private volatile boolean stopped;

  EscalationWatch(
      Escalation escalation, OverdueCases overdue, ComplaintSettings settings, Vertx vertx) {
    this.escalation = escalation;
    this.overdue = overdue;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    sleep(settings.escalationInterval());
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void sleep(Duration duration) {
    vertx.setTimer(Math.max(1, duration.toMillis()), _ -> work());
  }

  private void work() {
    if (stopped) {
      return;
    }
    escalation
        .until(clock.instant())
        .chain(() -> overdue.count(clock.instant()))
        .chain(escalation::next)
        .subscribe()
        .with(
            next -> sleep(until(next)),
            failure -> {
              LOG.warnf(
                  "due complaints were not escalated, trying again: %s",
                  failure.getClass().getName());
              sleep(settings.escalationInterval());
            });
  }

  // What is due and was not looked at is held by another replica: no hurry.
  private Duration until(Optional<Instant> next) {
    Duration longest = settings.escalationInterval();
    Duration left =
        next.map(at -> Duration.between(clock.instant(), at).plusMillis(1)).orElse(longest);
    return left.isNegative() || left.compareTo(longest) > 0 ? longest : left;
  }
}

package io.clientele.profile.audit;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Deletes entries whose time is over, batch by batch; replicas do not mind each other. How long
 * entries are kept is a setting and nothing that can be changed over the API: whoever is watched by
 * the log must not be able to shorten it.
 */
@ApplicationScoped
class AuditExpiry {

  private static final Logger LOG = Logger.getLogger(AuditExpiry.class);
  private static final Duration SHORTEST = Duration.ofDays(30);

  private final Vertx vertx;
  private final AuditRepository entries;
  private final AuditConfig config;
  private volatile boolean stopped;
  private long timer;

  AuditExpiry(Vertx vertx, AuditRepository entries, AuditConfig config) {
    this.vertx = vertx;
    this.entries = entries;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    if (config.keep().compareTo(SHORTEST) < 0) {
      throw new IllegalStateException(
          "clientele.audit.keep is " + config.keep() + "; keep the audit log for at least 30 days");
    }
    timer =
        vertx.setPeriodic(
            config.interval().toMillis(),
            tick ->
                apply(Instant.now())
                    .subscribe()
                    .with(
                        done -> {},
                        failure -> LOG.debug("cannot shorten the audit log now", failure)));
  }

  void onStop(@Observes ShutdownEvent event) {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  /** Deletes what is too old at a time. */
  Uni<Void> apply(Instant now) {
    Instant before = now.minus(config.keep());
    return Uni.createFrom()
        .deferred(() -> entries.expire(before, config.batchRows()))
        .repeat()
        .whilst(deleted -> deleted >= config.batchRows() && !stopped)
        .onItem()
        .ignoreAsUni();
  }
}

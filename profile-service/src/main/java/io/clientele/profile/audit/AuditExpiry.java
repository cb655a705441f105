package io.clientele.profile.audit;

import io.clientele.profile.expiry.Expiry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes entries whose time is over. How long entries are kept is a setting and nothing that can
 * be changed over the API: whoever is watched by the log must not be able to shorten it.
 */
@ApplicationScoped
class AuditExpiry {

  private static final Duration SHORTEST = Duration.ofDays(30);

  private final Vertx vertx;
  private final AuditConfig config;
  private final Expiry expiry;
  private Runnable end = () -> {};

  AuditExpiry(Vertx vertx, AuditRepository entries, AuditConfig config) {
    this.vertx = vertx;
    this.config = config;
    expiry =
        new Expiry(
            "old entries of the audit log",
            config.batchRows(),
            () -> entries.expire(Instant.now().minus(config.keep()), config.batchRows()));
  }

  void onStart(@Observes StartupEvent event) {
    if (config.keep().compareTo(SHORTEST) < 0) {
      throw new IllegalStateException(
          "clientele.audit.keep is " + config.keep() + "; keep the audit log for at least 30 days");
    }
    end = expiry.every(config.interval(), vertx);
  }

  void onStop(@Observes ShutdownEvent event) {
    end.run();
  }

  /** Deletes all whose time is over. */
  Uni<Void> apply() {
    return expiry.apply();
  }
}

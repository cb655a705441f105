package io.clientele.gateway.audit;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Hands entries over to profile-service, again and again until it has said that it keeps them: an
 * entry may come twice, and counts once by its id. {@code clientele_audit_waiting} tells how many
 * wait.
 */
@ApplicationScoped
class AuditDelivery {

  private static final Logger LOG = Logger.getLogger(AuditDelivery.class);
  private static final int BATCH = 500;

  private final Vertx vertx;
  private final AuditTrail trail;
  private final AuditGrpc profile;
  private final AuditConfig config;
  private final AtomicBoolean underWay = new AtomicBoolean();
  private long timer;

  AuditDelivery(
      Vertx vertx, AuditTrail trail, AuditGrpc profile, AuditConfig config, MeterRegistry meters) {
    this.vertx = vertx;
    this.trail = trail;
    this.profile = profile;
    this.config = config;
    meters.gauge("clientele.audit.waiting", trail, AuditTrail::waiting);
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.interval().toMillis(), tick -> deliver());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
    trail.close();
    try {
      delivered().await().atMost(config.lastDelivery());
    } catch (RuntimeException e) {
      LOG.errorf(
          "%d entries of the audit log are lost with this process: %s",
          trail.waiting(), e.getClass().getName());
    }
  }

  private void deliver() {
    if (!underWay.compareAndSet(false, true)) {
      return;
    }
    delivered()
        .onTermination()
        .invoke(() -> underWay.set(false))
        .subscribe()
        .with(
            done -> {},
            failure ->
                LOG.warnf(
                    "%d entries of the audit log wait: %s", trail.waiting(), failure.getMessage()));
  }

  private Uni<Void> delivered() {
    List<Entry> oldest = trail.oldest(BATCH);
    return oldest.isEmpty()
        ? Uni.createFrom().voidItem()
        : profile
            .append(oldest)
            .invoke(() -> trail.kept(oldest.size()))
            .chain(() -> oldest.size() < BATCH ? Uni.createFrom().voidItem() : delivered());
  }
}

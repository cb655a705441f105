package io.clientele.gateway.access;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Tells profile-service every few seconds which keys were used; no request waits for it. */
@ApplicationScoped
class KeyUses {

  private static final Logger LOG = Logger.getLogger(KeyUses.class);

  private final Vertx vertx;
  private final KeyGrpc profile;
  private final AccessConfig config;
  private final Map<String, Instant> untold = new ConcurrentHashMap<>();
  private final Map<String, Long> toldMinute = new ConcurrentHashMap<>();
  private long timer;

  KeyUses(Vertx vertx, KeyGrpc profile, AccessConfig config) {
    this.vertx = vertx;
    this.profile = profile;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.usesInterval().toMillis(), tick -> tell());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  /** A key was used; once a minute is enough. */
  void note(String keyId, Instant now) {
    long minute = now.getEpochSecond() / 60;
    Long last = toldMinute.put(keyId, minute);
    if (last == null || last != minute) {
      untold.put(keyId, now);
    }
  }

  private void tell() {
    if (untold.isEmpty()) {
      return;
    }
    Map<String, Instant> uses = Map.copyOf(untold);
    uses.forEach(untold::remove);
    profile
        .used(uses)
        .subscribe()
        .with(
            told -> {},
            failure -> {
              LOG.warnf("uses of keys could not be told: %s", failure.getMessage());
              uses.forEach(untold::putIfAbsent);
            });
  }
}

package io.clientele.profile.tag;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.jboss.logging.Logger;

/** Forgets tags some time after they expired. */
@ApplicationScoped
class TagSweep {

  private static final Logger LOG = Logger.getLogger(TagSweep.class);

  private final Vertx vertx;
  private final TagRepository tags;
  private final TagConfig config;
  private long timer;

  TagSweep(Vertx vertx, TagRepository tags, TagConfig config) {
    this.vertx = vertx;
    this.tags = tags;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.sweepInterval().toMillis(), tick -> sweep());
  }

  void onStop(@Observes ShutdownEvent event) {
    vertx.cancelTimer(timer);
  }

  private void sweep() {
    tags.sweep(Instant.now(), config.keepExpired())
        .subscribe()
        .with(done -> {}, failure -> LOG.warn("expired tags were not swept", failure));
  }
}

package io.clientele.profile.matching;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Looks through the customers who are due, in the background, until none is. */
@ApplicationScoped
class MatchWorker {

  private static final Logger LOG = Logger.getLogger(MatchWorker.class);

  private final Vertx vertx;
  private final MatchStep step;
  private final MatchConfig config;
  private final AtomicBoolean active = new AtomicBoolean();
  private volatile boolean running = true;
  private long timer;

  MatchWorker(Vertx vertx, MatchStep step, MatchConfig config) {
    this.vertx = vertx;
    this.step = step;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    timer = vertx.setPeriodic(config.pollInterval().toMillis(), tick -> look());
  }

  void onStop(@Observes ShutdownEvent event) {
    running = false;
    vertx.cancelTimer(timer);
  }

  private void look() {
    if (!active.compareAndSet(false, true)) {
      return;
    }
    Uni.createFrom()
        .deferred(step::take)
        .repeat()
        .whilst(more -> more && running)
        .collect()
        .last()
        .onTermination()
        .invoke(() -> active.set(false))
        .subscribe()
        .with(done -> {}, failure -> LOG.warn("customers could not be compared", failure));
  }
}

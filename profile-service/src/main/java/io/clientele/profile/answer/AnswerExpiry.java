package io.clientele.profile.answer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** Deletes names whose time is over, batch by batch; replicas do not mind each other. */
@ApplicationScoped
class AnswerExpiry {

  private static final Logger LOG = Logger.getLogger(AnswerExpiry.class);
  private static final int BATCH = 1_000;

  private final Vertx vertx;
  private final AnswerRepository answers;
  private final AnswerConfig config;
  private volatile boolean stopped;
  private long timer;

  AnswerExpiry(Vertx vertx, AnswerRepository answers, AnswerConfig config) {
    this.vertx = vertx;
    this.answers = answers;
    this.config = config;
  }

  void onStart(@Observes StartupEvent event) {
    timer =
        vertx.setPeriodic(
            config.interval().toMillis(),
            tick ->
                apply()
                    .subscribe()
                    .with(done -> {}, failure -> LOG.debug("cannot forget answers now", failure)));
  }

  void onStop(@Observes ShutdownEvent event) {
    stopped = true;
    vertx.cancelTimer(timer);
  }

  /** Deletes all whose time is over. */
  Uni<Void> apply() {
    return Uni.createFrom()
        .deferred(() -> answers.expire(config.keep(), BATCH))
        .repeat()
        .whilst(deleted -> deleted >= BATCH && !stopped)
        .onItem()
        .ignoreAsUni();
  }
}

package io.clientele.profile.answer;

import io.clientele.profile.expiry.Expiry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Deletes names whose time is over. */
@ApplicationScoped
class AnswerExpiry {

  private static final int BATCH = 1_000;

  private final Vertx vertx;
  private final AnswerConfig config;
  private final Expiry expiry;
  private Runnable end = () -> {};

  AnswerExpiry(Vertx vertx, AnswerRepository answers, AnswerConfig config) {
    this.vertx = vertx;
    this.config = config;
    expiry = new Expiry("old answers", BATCH, () -> answers.expire(config.keep(), BATCH));
  }

  void onStart(@Observes StartupEvent event) {
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

package io.clientele.feedback.survey.telling;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells profile-service what is due, round after round for as long as the service runs. Several
 * replicas do so side by side; what two of them tell is taken once.
 */
@ApplicationScoped
class TellingRounds {

  private static final Logger LOG = Logger.getLogger(TellingRounds.class);

  private final TellingOutbox outbox;
  private final TellingGrpc profile;
  private final TellingSettings settings;
  private final Vertx vertx;
  private final MeterRegistry metrics;
  private @Nullable Cancellable running;

  TellingRounds(
      TellingOutbox outbox,
      TellingGrpc profile,
      TellingSettings settings,
      Vertx vertx,
      MeterRegistry metrics) {
    this.outbox = outbox;
    this.profile = profile;
    this.settings = settings;
    this.vertx = vertx;
    this.metrics = metrics;
  }

  void start(@Observes StartupEvent event) {
    running =
        Uni.createFrom()
            .deferred(this::round)
            .onFailure()
            .invoke(failure -> LOG.warnf("attributes of answers wait: %s", failure.toString()))
            .onFailure()
            .recoverWithItem(0)
            .call(told -> told == settings.batchSize() ? Uni.createFrom().voidItem() : pause())
            .repeat()
            .indefinitely()
            .subscribe()
            .with(_ -> {});
  }

  void stop(@Observes ShutdownEvent event) {
    if (running != null) {
      running.cancel();
    }
  }

  /** Tells some of what is due; how much it was. */
  private Uni<Integer> round() {
    return outbox
        .take(settings.batchSize())
        .chain(due ->
            due.isEmpty()
                ? Uni.createFrom().item(0)
                : profile
                    .tell(due)
                    .invoke(refused -> count(due.size(), refused))
                    .chain(() -> outbox.delete(ids(due)))
                    .replaceWith(due.size()));
  }

  private static List<String> ids(List<Telling> tellings) {
    return tellings.stream().map(Telling::responseId).toList();
  }

  private void count(int told, int refused) {
    metrics.counter("clientele.surveys.told", "outcome", "accepted").increment(told - refused);
    metrics.counter("clientele.surveys.told", "outcome", "refused").increment(refused);
    if (refused > 0) {
      LOG.warnf("profile-service refused what %d answers say of their customers", refused);
    }
  }

  private Uni<Void> pause() {
    return Uni.createFrom()
        .emitter(emitter -> {
          long timer =
              vertx.setTimer(settings.pollInterval().toMillis(), _ -> emitter.complete(null));
          emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
  }
}

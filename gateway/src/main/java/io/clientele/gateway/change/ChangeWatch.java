package io.clientele.gateway.change;

import io.clientele.gateway.recent.Recent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Follows all changes for as long as the edge runs, so that no answer from before one is given
 * again. Where it misses some, answers grow old by themselves within a second.
 */
@ApplicationScoped
class ChangeWatch {

  private static final Logger LOG = Logger.getLogger(ChangeWatch.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final ChangeQuery ALL = new ChangeQuery("", "", List.of(), List.of());

  private final ChangeGrpc scoring;
  private final ChangeConfig config;
  private final Recent recent;
  private Cancellable watching = () -> {};

  ChangeWatch(ChangeGrpc scoring, ChangeConfig config, Recent recent) {
    this.scoring = scoring;
    this.config = config;
    this.recent = recent;
  }

  void onStart(@Observes StartupEvent event) {
    if (recent.isOn()) {
      watching =
          changes()
              .subscribe()
              .with(change -> recent.changed(Set.of(change.change().customerId())));
    }
  }

  void onStop(@Observes ShutdownEvent event) {
    watching.cancel();
  }

  private Multi<PlacedChange> changes() {
    return Uni.createFrom()
        .item(() -> scoring.start(ALL))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .onItem()
        .transformToMulti(start -> new ChangeFollower(scoring, ALL, config, start).changes())
        .onFailure()
        .invoke(failure -> {
          LOG.debug("changes cannot be followed now", failure);
          recent.changed();
        })
        .onFailure()
        .retry()
        .withBackOff(config.pause(), LONGEST_PAUSE)
        .indefinitely();
  }
}

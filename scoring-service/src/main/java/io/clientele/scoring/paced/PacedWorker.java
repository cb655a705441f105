package io.clientele.scoring.paced;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Does the work one after the other. After each it pauses ten times as long as that took, so that
 * at most about a tenth of the time goes into it however large the base is.
 */
@ApplicationScoped
public class PacedWorker {

  private static final Logger LOG = Logger.getLogger(PacedWorker.class);
  private static final long PAUSE_FACTOR = 10;

  private final List<PacedWork> all;
  private final PacedRepository repository;
  private final PacedSettings settings;
  private final Vertx vertx;
  private volatile boolean stopped;

  PacedWorker(
      @All List<PacedWork> all, PacedRepository repository, PacedSettings settings, Vertx vertx) {
    this.all = all;
    this.repository = repository;
    this.settings = settings;
    this.vertx = vertx;
  }

  void start(@Observes StartupEvent event) {
    if (settings.enabled() && !all.isEmpty()) {
      next(0, settings.every().toMillis());
    }
  }

  void stop(@Observes ShutdownEvent event) {
    stopped = true;
  }

  private void next(int place, long pause) {
    vertx.setTimer(Math.max(1, pause), timer -> work(place));
  }

  private void work(int place) {
    if (stopped) {
      return;
    }
    PacedWork work = all.get(place);
    int following = (place + 1) % all.size();
    long start = System.nanoTime();
    claimed(work)
        .onItemOrFailure()
        .invoke((done, failure) -> {
          if (failure != null) {
            LOG.warnf(
                "%s were not made anew, trying again: %s",
                work.name(), failure.getClass().getName());
          }
        })
        .onFailure()
        .recoverWithNull()
        .subscribe()
        .with(done -> {
          long took = (System.nanoTime() - start) / 1_000_000;
          long usual = settings.every().toMillis() / all.size();
          next(following, Math.max(usual, PAUSE_FACTOR * took));
        });
  }

  private Uni<Void> claimed(PacedWork work) {
    return repository
        .claim(work.name(), settings.renewAfter())
        .chain(turn ->
            turn.isEmpty()
                ? Uni.createFrom().voidItem()
                : work.make(turn.get())
                    .chain(() -> repository.done(work.name(), turn.get()))
                    .onFailure()
                    .call(() -> repository.release(work.name())));
  }

  /** Does the work of that name now, whoever else is at it. */
  public Uni<Void> now(String name) {
    PacedWork work = all.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return repository
        .release(name)
        .chain(() -> repository.claim(name, Duration.ZERO))
        .chain(turn ->
            work.make(turn.orElseThrow()).chain(() -> repository.done(name, turn.orElseThrow())));
  }
}

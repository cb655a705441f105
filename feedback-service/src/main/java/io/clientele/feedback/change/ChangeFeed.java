package io.clientele.feedback.change;

import io.clientele.contracts.stream.Watcher;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the change feed from a place on, for as long as somebody listens. */
@ApplicationScoped
class ChangeFeed {

  private final ChangeRepository repository;
  private final ChangeSettings settings;
  private final Vertx vertx;

  ChangeFeed(ChangeRepository repository, ChangeSettings settings, Vertx vertx) {
    this.repository = repository;
    this.settings = settings;
    this.vertx = vertx;
  }

  /**
   * The changes after a place, in batches that are never empty. The next batch is read when it is
   * asked for: at once after a full one, after the poll interval otherwise. A watcher that has gone
   * ends it, and a slow one is waited for.
   */
  Multi<List<Change>> follow(ChangeCursor place, Watcher watcher) {
    return Multi.createBy()
        .repeating()
        .uni(() -> new Reader(place, watcher), Reader::next)
        .whilst(batch -> !watcher.isGone())
        .filter(batch -> !batch.isEmpty());
  }

  /** One listener's place. Its reads follow one another, so it needs no lock. */
  private final class Reader {

    private ChangeCursor place;
    private final Watcher watcher;
    private boolean mayHaveMore = true;

    Reader(ChangeCursor place, Watcher watcher) {
      this.place = place;
      this.watcher = watcher;
    }

    Uni<List<Change>> next() {
      Uni<List<Change>> read =
          Uni.createFrom()
              .deferred(() ->
                  watcher.isGone() || watcher.isBusy()
                      ? Uni.createFrom().item(List.of())
                      : repository.after(place, settings.batchSize()));
      return (mayHaveMore ? read : pause().chain(() -> read)).invoke(this::advance);
    }

    private void advance(List<Change> batch) {
      mayHaveMore = batch.size() == settings.batchSize();
      if (!batch.isEmpty()) {
        place = batch.getLast().place();
      }
    }
  }

  /** A pause on the caller's own event loop; a listener that leaves ends it. */
  private Uni<Void> pause() {
    return Uni.createFrom()
        .emitter(emitter -> {
          long timer =
              vertx.setTimer(settings.pollInterval().toMillis(), _ -> emitter.complete(null));
          emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
  }
}

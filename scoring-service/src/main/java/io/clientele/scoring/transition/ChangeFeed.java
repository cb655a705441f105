package io.clientele.scoring.transition;

import io.clientele.contracts.stream.Watcher;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Follows the changes from a place on, for as long as somebody listens. */
@ApplicationScoped
class ChangeFeed {

  private final ChangeReads reads;
  private final ChangesSettings settings;
  private final Vertx vertx;

  ChangeFeed(ChangeReads reads, ChangesSettings settings, Vertx vertx) {
    this.reads = reads;
    this.settings = settings;
    this.vertx = vertx;
  }

  /**
   * The changes after a place that were asked for, in pages that are never empty. The next one is
   * read when it is asked for: at once where the feed goes on, after the poll interval otherwise. A
   * watcher that has gone ends it, and a slow one is waited for.
   */
  Multi<ChangePage> follow(Place place, ChangeFilter filter, Watcher watcher) {
    return Multi.createBy()
        .repeating()
        .uni(() -> new Reader(place, filter, watcher), Reader::next)
        .whilst(page -> !watcher.isGone())
        .filter(page -> !page.changes().isEmpty());
  }

  /** One listener's place. Its reads follow one another, so it needs no lock. */
  private final class Reader {

    private final ChangeFilter filter;
    private final Watcher watcher;
    private Place place;
    private boolean more = true;

    Reader(Place place, ChangeFilter filter, Watcher watcher) {
      this.place = place;
      this.filter = filter;
      this.watcher = watcher;
    }

    Uni<ChangePage> next() {
      Uni<ChangePage> read = Uni.createFrom().deferred(this::read);
      return (more ? read : pause().chain(() -> read))
          .invoke(page -> {
            place = page.next();
            more = page.more();
          });
    }

    private Uni<ChangePage> read() {
      return watcher.isGone() || watcher.isBusy()
          ? Uni.createFrom().item(new ChangePage(List.of(), place, false))
          : reads.after(place, filter, settings.batchSize());
    }
  }

  /** A pause that a listener who leaves ends. */
  private Uni<Void> pause() {
    return Uni.createFrom()
        .emitter(emitter -> {
          long timer =
              vertx.setTimer(settings.pollInterval().toMillis(), fired -> emitter.complete(null));
          emitter.onTermination(() -> vertx.cancelTimer(timer));
        });
  }
}

package io.clientele.profile.feed;

import io.clientele.contracts.stream.Watcher;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the changes from a place on, without end. */
@ApplicationScoped
public class ChangeFeed {

  private final FeedReading changes;
  private final FeedConfig config;

  ChangeFeed(FeedReading changes, FeedConfig config) {
    this.changes = changes;
    this.config = config;
  }

  /**
   * Pages after a place, none of them empty, until the watcher has gone. The next page is read when
   * the watcher has taken the last one, so a slow watcher holds no memory here.
   */
  Multi<ChangePage> follow(Cursor after, Watcher watcher) {
    return Multi.createBy()
        .repeating()
        .uni(() -> new Reader(after), reader -> next(reader, watcher))
        .whilst(page -> !watcher.isGone())
        .select()
        .where(page -> !page.changes().isEmpty());
  }

  private Uni<ChangePage> next(Reader reader, Watcher watcher) {
    return Uni.createFrom()
        .deferred(() -> read(reader, watcher))
        .repeat()
        .withDelay(config.pollInterval())
        .whilst(page -> page.changes().isEmpty() && !watcher.isGone())
        .select()
        .last()
        .toUni()
        .invoke(page -> reader.place = page.next());
  }

  private Uni<ChangePage> read(Reader reader, Watcher watcher) {
    if (watcher.isGone() || watcher.isBusy()) {
      return Uni.createFrom().item(ChangePage.none(reader.place));
    }
    return changes.page(reader.place, config.batchSize());
  }

  private static final class Reader {
    private Cursor place;

    Reader(Cursor place) {
      this.place = place;
    }
  }
}

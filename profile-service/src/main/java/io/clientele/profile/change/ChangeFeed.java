package io.clientele.profile.change;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Follows the changes from a place on, without end. */
@ApplicationScoped
public class ChangeFeed {

  private final ChangeRepository changes;
  private final FeedConfig config;

  ChangeFeed(ChangeRepository changes, FeedConfig config) {
    this.changes = changes;
    this.config = config;
  }

  /**
   * Pages after a place, none of them empty. The next page is read when the reader asks for it, so
   * a slow reader holds no memory here.
   */
  public Multi<ChangePage> follow(Cursor after) {
    return Multi.createBy().repeating().uni(() -> new Reader(after), this::next).indefinitely();
  }

  private Uni<ChangePage> next(Reader reader) {
    return Uni.createFrom()
        .deferred(() -> changes.page(reader.place, config.batchSize()))
        .repeat()
        .withDelay(config.pollInterval())
        .whilst(page -> page.changes().isEmpty())
        .select()
        .last()
        .toUni()
        .invoke(page -> reader.place = page.next());
  }

  private static final class Reader {
    private Cursor place;

    Reader(Cursor place) {
      this.place = place;
    }
  }
}

package io.clientele.scoring.feed;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;

/** The places up to which the feeds were taken in. */
@ApplicationScoped
class FeedCursorRepository {

  // Both rows, always in the same order: batches of the two feeds can touch the same customer, and
  // the second has to
  // see what the first stored.
  private static final String LOCK = "SELECT feed, token FROM feed_cursor ORDER BY feed FOR UPDATE";

  private static final String ADVANCE =
      """
      UPDATE feed_cursor SET token = $2, applied = applied + $3, newest_at = greatest(newest_at, $4) WHERE feed = $1
      """;

  private final Pool pool;

  FeedCursorRepository(Pool pool) {
    this.pool = pool;
  }

  /** The token stored for the feed. */
  Uni<String> token(Feed feed) {
    return pool.preparedQuery("SELECT token FROM feed_cursor WHERE feed = $1")
        .execute(Tuple.of(feed.id()))
        .map(rows -> rows.iterator().next().getString(0));
  }

  /** Locks the places until the end of the transaction and answers the feed's token. */
  Uni<String> lock(SqlConnection connection, Feed feed) {
    return connection
        .query(LOCK)
        .execute()
        .map(rows -> {
          for (var row : rows) {
            if (row.getString(0).equals(feed.id())) {
              return row.getString(1);
            }
          }
          throw new IllegalStateException("no cursor of feed " + feed.id());
        });
  }

  /** Moves the feed's place behind the batch. */
  Uni<Void> advance(SqlConnection connection, Feed feed, Batch batch) {
    return connection
        .preparedQuery(ADVANCE)
        .execute(
            Tuple.of(
                feed.id(),
                batch.next(),
                batch.changes(),
                batch.facts().empty() ? null : Times.sql(batch.facts().newest())))
        .replaceWithVoid();
  }
}

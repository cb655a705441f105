package io.clientele.scoring.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Which replica follows a feed, and until when. All times are those of the database. A lease only
 * keeps replicas from doing the same work: that nothing is taken in twice is the cursor's to see
 * to.
 */
@ApplicationScoped
class FeedLeaseRepository {

  private static final String TAKE =
      """
      INSERT INTO feed_lease (feed, holder, held_until)
      VALUES ($1, $2, now() + $3 * interval '1 millisecond')
      ON CONFLICT (feed) DO UPDATE SET holder = excluded.holder, held_until = excluded.held_until
      WHERE feed_lease.holder = excluded.holder OR feed_lease.held_until < now()
      """;

  private static final String GIVE = "DELETE FROM feed_lease WHERE feed = $1 AND holder = $2";

  private final Pool pool;

  FeedLeaseRepository(Pool pool) {
    this.pool = pool;
  }

  /** Takes or renews the lease; false where another holds it. */
  Uni<Boolean> take(String feed, String holder, Duration lease) {
    return pool.preparedQuery(TAKE)
        .execute(Tuple.of(feed, holder, lease.toMillis()))
        .map(rows -> rows.rowCount() > 0);
  }

  /** Ends the lease where it is held by this holder. */
  Uni<Void> give(String feed, String holder) {
    return pool.preparedQuery(GIVE).execute(Tuple.of(feed, holder)).replaceWithVoid();
  }
}

package io.clientele.feedback.theme;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Who finds themes, and of which changes they were found last. */
@ApplicationScoped
class ThemeWork {

  private static final Duration LEASE = Duration.ofMinutes(10);

  // All changes below `seen` had ended when the themes were found; what came from there on may be
  // new.
  private static final String CLAIM =
      """
      update theme_work w
      set lease_until = now() + $1 * interval '1 second'
      where w.lease_until < now()
        and (w.done_at < now() - $2 * interval '1 second' or exists (select from change c where c.xid >= w.seen))
      returning feed_number(pg_snapshot_xmin(pg_current_snapshot()))::text as seen
      """;

  private static final String DONE =
      "update theme_work set lease_until = '-infinity', done_at = now(), seen = $1::text::xid8";

  private static final String RELEASE = "update theme_work set lease_until = '-infinity'";

  private final Pool pool;

  ThemeWork(Pool pool) {
    this.pool = pool;
  }

  /**
   * Takes the work up, where something came or it is long ago, and nobody else is at it.
   *
   * @return what {@link #done} is to be told; empty where there is nothing to do
   */
  Uni<Optional<String>> claim(Duration renewAfter) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of((double) LEASE.toSeconds(), (double) renewAfter.toSeconds()))
        .map(rows ->
            rows.size() == 0
                ? Optional.empty()
                : Optional.of(rows.iterator().next().getString("seen")));
  }

  Uni<Void> done(String seen) {
    return pool.preparedQuery(DONE).execute(Tuple.of(seen)).replaceWithVoid();
  }

  Uni<Void> release() {
    return pool.query(RELEASE).execute().replaceWithVoid();
  }
}

package io.clientele.scoring.paced;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Who does which work in the background, and of which facts it was last done. */
@ApplicationScoped
public class PacedRepository {

  /** The board of needs, which rests on more than facts. */
  public static final String NEEDS = "needs";

  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final String CLAIM =
      """
      UPDATE paced_work SET lease_until = now() + $2 * interval '1 second'
      WHERE name = $1 AND lease_until < now()
        AND (position <> called + (SELECT coalesce(sum(applied), 0) FROM feed_cursor)
             OR done_at < now() - $3 * interval '1 second')
      RETURNING called + (SELECT coalesce(sum(applied), 0)::bigint FROM feed_cursor), version + 1
      """;

  private static final String RENEW =
      "UPDATE paced_work SET lease_until = now() + $2 * interval '1 second' WHERE name = $1";

  private static final String DONE =
      """
      UPDATE paced_work SET position = $2, version = $3, done_at = now(), lease_until = '-infinity' WHERE name = $1
      """;

  private static final String RELEASE =
      "UPDATE paced_work SET lease_until = '-infinity' WHERE name = $1";

  private static final String CALL = "UPDATE paced_work SET called = called + 1 WHERE name = $1";

  private static final String VERSION = "SELECT version FROM paced_work WHERE name = $1";

  private final Pool pool;

  PacedRepository(Pool pool) {
    this.pool = pool;
  }

  /**
   * Work to be done.
   *
   * @param position how many changes there were when it was taken up
   * @param version of what it makes
   */
  public record Turn(long position, long version) {}

  /** Takes the work up where facts changed and nobody else is at it. */
  Uni<Optional<Turn>> claim(String name, Duration renewAfter) {
    return pool.preparedQuery(CLAIM)
        .execute(Tuple.of(name, (double) LEASE.toSeconds(), (double) renewAfter.toSeconds()))
        .map(rows ->
            rows.iterator().hasNext()
                ? Optional.of(
                    new Turn(rows.iterator().next().getLong(0), rows.iterator().next().getLong(1)))
                : Optional.empty());
  }

  /** Says that the work goes on. */
  public Uni<Void> renew(String name) {
    return pool.preparedQuery(RENEW)
        .execute(Tuple.of(name, (double) LEASE.toSeconds()))
        .replaceWithVoid();
  }

  Uni<Void> done(String name, Turn turn) {
    return pool.preparedQuery(DONE)
        .execute(Tuple.of(name, turn.position(), turn.version()))
        .replaceWithVoid();
  }

  Uni<Void> release(String name) {
    return pool.preparedQuery(RELEASE).execute(Tuple.of(name)).replaceWithVoid();
  }

  /** Has it made anew soon, for something that is no change of the feeds. */
  public Uni<Void> call(SqlClient client, String name) {
    return client.preparedQuery(CALL).execute(Tuple.of(name)).replaceWithVoid();
  }

  /** How often it was made. */
  public Uni<Long> version(SqlClient client, String name) {
    return client
        .preparedQuery(VERSION)
        .execute(Tuple.of(name))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}

package io.clientele.scoring.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** Forgets activities. */
@ApplicationScoped
public class ActivityRepository {

  private static final String ANY = "SELECT EXISTS (SELECT FROM activity WHERE occurred_at < $1)";

  private static final String FORGET =
      """
      DELETE FROM activity WHERE ctid = ANY (ARRAY(
        SELECT ctid FROM activity WHERE occurred_at < $1 ORDER BY occurred_at LIMIT $2))
      RETURNING customer_id
      """;

  /** Whether there is an activity before a time. */
  public Uni<Boolean> anyBefore(SqlConnection connection, Instant time) {
    return connection
        .preparedQuery(ANY)
        .execute(Tuple.of(Times.sql(time)))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }

  /** Deletes some of the activities before a time, the oldest first, and tells whose they were. */
  public Uni<Set<String>> forget(SqlConnection connection, Instant before, int most) {
    return connection
        .preparedQuery(FORGET)
        .execute(Tuple.of(Times.sql(before), most))
        .map(rows -> {
          Set<String> touched = new TreeSet<>();
          rows.forEach(row -> touched.add(row.getString(0)));
          return touched;
        });
  }
}

package io.clientele.scoring.vitals;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/** Reads how late labels are: the same at every replica. */
@ApplicationScoped
class LatenessRepository {

  private static final String READ =
      """
      SELECT
        coalesce(greatest(extract(epoch FROM $1::timestamptz - least(
          (SELECT min(due_at) FROM label WHERE due_at IS NOT NULL),
          (SELECT min(due_at) FROM labelled_person WHERE due_at IS NOT NULL))), 0), 0)::float8
          AS due,
        coalesce((SELECT greatest(extract(epoch FROM $1::timestamptz - begun_at), 0)
          FROM look_pass WHERE after_person IS NOT NULL AND begun_at > '1970-01-02'), 0)::float8
          AS look
      """;

  Uni<Lateness> read(SqlClient client, Instant now) {
    return client
        .preparedQuery(READ)
        .execute(Tuple.of(Times.sql(now)))
        .map(rows -> rows.iterator().next())
        .map(row -> new Lateness(seconds(row, "due"), seconds(row, "look")));
  }

  private static Duration seconds(Row row, String column) {
    return Duration.ofMillis((long) (row.getDouble(column) * 1_000));
  }
}

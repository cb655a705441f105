package io.clientele.scoring.evaluation;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Labels that are recorded with every change: those of scorecards and segments. */
@ApplicationScoped
class RecordedLabels {

  // What the first change after the time came from; without a later change what was recorded last.
  private static final String AT =
      """
      SELECT p.id, coalesce(
        (SELECT c.from_label FROM label_change c
         WHERE c.customer_id = p.id AND c.dimension = $2 AND c.at > $3 ORDER BY c.at, c.seq LIMIT 1),
        (SELECT l.label FROM label l WHERE l.person_id = p.id AND l.dimension = $2 AND l.since <= $3),
        '')
      FROM unnest($1::text[]) AS p (id)
      """;

  private static final String ANY =
      "SELECT EXISTS (SELECT FROM label WHERE dimension = $1)"
          + " OR EXISTS (SELECT FROM label_change WHERE dimension = $1)";

  private final Pool pool;

  RecordedLabels(Pool pool) {
    this.pool = pool;
  }

  /** The labels at a time, by person; empty where there was none. */
  Uni<Map<String, String>> at(
      SqlClient client, String dimension, List<String> persons, Instant time) {
    return client
        .preparedQuery(AT)
        .execute(Tuple.of(persons.toArray(String[]::new), dimension, Times.sql(time)))
        .map(rows -> {
          Map<String, String> labels = HashMap.newHashMap(rows.size());
          rows.forEach(row -> labels.put(row.getString(0), row.getString(1)));
          return labels;
        });
  }

  /** Whether anybody ever had a label of the dimension. */
  Uni<Boolean> any(String dimension) {
    return pool.preparedQuery(ANY)
        .execute(Tuple.of(dimension))
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}

package io.clientele.scoring.transition;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Has labels computed again whose time has come, by whoever computes their dimension. */
@ApplicationScoped
class ComputedLabels {

  private static final String HOLD_DUE =
      """
      SELECT p.person_id FROM label l JOIN labelled_person p ON p.person_id = l.person_id
      WHERE l.due_at <= $1 ORDER BY l.due_at LIMIT $2 FOR UPDATE OF p SKIP LOCKED
      """;

  // Read once the persons are held: somebody may have renewed some of them in the meantime.
  private static final String DUE =
      "SELECT person_id, dimension, due_at FROM label WHERE person_id = ANY ($1::text[]) AND due_at <= $2";

  // Each is due anew only where who computes it says when.
  private static final String CLEAR =
      """
      UPDATE label l SET due_at = NULL FROM unnest($1::text[], $2::text[]) AS t (person_id, dimension)
      WHERE l.person_id = t.person_id AND l.dimension = t.dimension
      """;

  private final Instance<TimedLabels> sources;
  private final LabelRecording recording;

  ComputedLabels(@Any Instance<TimedLabels> sources, LabelRecording recording) {
    this.sources = sources;
    this.recording = recording;
  }

  /** Renews some of those that are due by then and answers whether there were any. */
  Uni<Boolean> renewDue(SqlConnection connection, Instant now, int limit) {
    return connection
        .preparedQuery(HOLD_DUE)
        .execute(Tuple.of(Times.sql(now), limit))
        .map(rows -> {
          Set<String> persons = new TreeSet<>();
          rows.forEach(row -> persons.add(row.getString(0)));
          return persons.toArray(String[]::new);
        })
        .chain(held ->
            connection
                .preparedQuery(DUE)
                .execute(Tuple.of(held, Times.sql(now)))
                .chain(due -> renew(connection, due, now))
                .replaceWith(held.length > 0));
  }

  private Uni<Void> renew(SqlConnection connection, RowSet<Row> due, Instant now) {
    List<String> persons = new ArrayList<>();
    List<String> dimensions = new ArrayList<>();
    Map<String, Map<String, Instant>> instants = new TreeMap<>();
    for (Row row : due) {
      persons.add(row.getString(0));
      dimensions.add(row.getString(1));
      instants
          .computeIfAbsent(row.getString(1), dimension -> new TreeMap<>())
          .put(row.getString(0), row.getOffsetDateTime(2).toInstant());
    }
    return connection
        .preparedQuery(CLEAR)
        .execute(Tuple.of(persons.toArray(String[]::new), dimensions.toArray(String[]::new)))
        .chain(() -> renew(connection, instants, now));
  }

  private Uni<Void> renew(
      SqlConnection connection, Map<String, Map<String, Instant>> instants, Instant now) {
    Uni<Void> renewed = Uni.createFrom().voidItem();
    for (TimedLabels source : sources) {
      for (var dimension : instants.entrySet()) {
        if (source.computes(dimension.getKey())) {
          renewed =
              renewed.chain(() ->
                  source
                      .at(connection, dimension.getKey(), dimension.getValue())
                      .chain(labels -> recording.record(connection, labels, now)));
        }
      }
    }
    return renewed;
  }
}

package io.clientele.scoring.transition;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes changes together with the labels they lead to. */
@ApplicationScoped
class ChangeWrites {

  private static final String WRITE =
      """
      WITH told AS (
        SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
          $8::timestamptz[]) WITH ORDINALITY
          AS t (person_id, dimension, from_label, to_label, at, cause, reason, due_at, place)),
      kept AS (
        INSERT INTO label (person_id, dimension, label, since, due_at)
        SELECT person_id, dimension, to_label, at, due_at FROM told WHERE to_label <> ''
        ON CONFLICT (person_id, dimension) DO UPDATE
        SET label = excluded.label, since = excluded.since, due_at = excluded.due_at),
      gone AS (
        DELETE FROM label l USING told t
        WHERE t.to_label = '' AND l.person_id = t.person_id AND l.dimension = t.dimension)
      INSERT INTO label_change (customer_id, dimension, from_label, to_label, at, cause, reason, recorded_at)
      SELECT person_id, dimension, from_label, to_label, at, cause, reason, $9 FROM told ORDER BY place
      """;

  private static final String RECORDED =
      """
      SELECT l.person_id, l.dimension, l.label
      FROM unnest($1::text[], $2::text[]) AS t (person_id, dimension)
      JOIN label l ON l.person_id = t.person_id AND l.dimension = t.dimension
      """;

  private static final String DEFER =
      """
      UPDATE label l SET due_at = t.due_at
      FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS t (person_id, dimension, due_at)
      WHERE l.person_id = t.person_id AND l.dimension = t.dimension AND l.due_at IS DISTINCT FROM t.due_at
      """;

  /** Writes changes of held persons, each person's dimension at most once. */
  Uni<Void> write(SqlConnection connection, List<NewLabel> changes, Instant recordedAt) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Tuple row = Tuple.tuple();
    row.addValue(texts(changes, NewLabel::personId)).addValue(texts(changes, NewLabel::dimension));
    row.addValue(texts(changes, NewLabel::from)).addValue(texts(changes, NewLabel::to));
    row.addValue(times(changes, NewLabel::at));
    row.addValue(texts(changes, change -> change.cause().name()));
    row.addValue(texts(changes, NewLabel::reason)).addValue(times(changes, NewLabel::nextDue));
    row.addValue(Times.sql(recordedAt));
    return connection.preparedQuery(WRITE).execute(row).replaceWithVoid();
  }

  /** What was recorded last of the labels' persons in their dimensions, by both. */
  Uni<Map<LabelKey, String>> recorded(SqlConnection connection, List<LabelNow> labels) {
    return connection
        .preparedQuery(RECORDED)
        .execute(Tuple.of(texts(labels, LabelNow::personId), texts(labels, LabelNow::dimension)))
        .map(rows -> {
          Map<LabelKey, String> found = new HashMap<>();
          for (Row row : rows) {
            found.put(new LabelKey(row.getString(0), row.getString(1)), row.getString(2));
          }
          return found;
        });
  }

  /** Sets when labels that stay as they are have to be computed again. */
  Uni<Void> defer(SqlConnection connection, List<LabelNow> labels) {
    return labels.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection
            .preparedQuery(DEFER)
            .execute(
                Tuple.of(
                    texts(labels, LabelNow::personId),
                    texts(labels, LabelNow::dimension),
                    times(labels, LabelNow::nextDue)))
            .replaceWithVoid();
  }

  private static <T> String[] texts(List<T> items, Function<T, String> text) {
    return items.stream().map(text).toArray(String[]::new);
  }

  private static <T> @Nullable OffsetDateTime[] times(
      List<T> items, Function<T, @Nullable Instant> time) {
    @Nullable OffsetDateTime[] times = new OffsetDateTime[items.size()];
    for (int i = 0; i < times.length; i++) {
      Instant instant = time.apply(items.get(i));
      times[i] = instant == null ? null : Times.sql(instant);
    }
    return times;
  }
}

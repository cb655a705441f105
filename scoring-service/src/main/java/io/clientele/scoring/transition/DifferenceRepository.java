package io.clientele.scoring.transition;

import io.clientele.scoring.transition.Difference.Absence;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the labels that hold with those that were recorded last. */
@ApplicationScoped
class DifferenceRepository {

  // Whoever has no label yet gets all of them, whatever it is that is looked for.
  private static final String FIND =
      """
      WITH asked AS (SELECT * FROM unnest($1::text[], $2::timestamptz[]) AS a (person_id, at))
      SELECT a.person_id, d.dimension, coalesce(l.label, '') AS was, d.label AS is, a.at, d.place,
        n.orders, n.net, n.currency, n.first_order_at, n.last_order_at, n.feedback, n.last_feedback_at,
        false AS merged, false AS refused
      FROM asked a CROSS JOIN LATERAL (%s) AS n
      CROSS JOIN LATERAL (VALUES %s) AS d (place, dimension, label)
      LEFT JOIN LATERAL (
        SELECT k.label FROM label k WHERE k.person_id = a.person_id AND k.dimension = d.dimension LIMIT 1) AS l ON true
      WHERE l.label IS DISTINCT FROM d.label AND (l.label IS NULL OR d.dimension = ANY ($3::text[]))
      UNION ALL
      SELECT a.person_id, l.dimension, l.label, '', a.at, 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        EXISTS (SELECT FROM membership m WHERE m.customer_id = a.person_id),
        EXISTS (SELECT FROM person p WHERE p.person_id = a.person_id AND p.profiling_refused)
      FROM asked a JOIN label l ON l.person_id = a.person_id
      WHERE (SELECT true FROM standing s WHERE s.snapshot = 0 AND s.customer_id = a.person_id LIMIT 1) IS NULL
      ORDER BY at, person_id, place, dimension
      """;

  private final RecordedLabels labels;

  DifferenceRepository(RecordedLabels labels) {
    this.labels = labels;
  }

  /**
   * The differences of held persons at their instants, in order of time.
   *
   * @param dimensions to look at, for whoever has labels
   */
  Uni<List<Difference>> find(SqlConnection connection, List<Due> asked, String[] dimensions) {
    return connection
        .preparedQuery(FIND.formatted(labels.of("a.person_id", "a.at"), labels.values()))
        .execute(
            Tuple.of(LabelRepository.persons(asked), LabelRepository.instants(asked), dimensions))
        .map(rows -> {
          List<Difference> found = new ArrayList<>();
          rows.forEach(row -> found.add(difference(row)));
          return found;
        });
  }

  private static Difference difference(Row row) {
    return new Difference(
        row.getString("person_id"),
        row.getString("dimension"),
        row.getString("was"),
        row.getString("is"),
        row.getOffsetDateTime("at").toInstant(),
        figures(row),
        row.getBoolean("merged")
            ? Absence.MERGED
            : row.getBoolean("refused") ? Absence.REFUSED : Absence.NONE);
  }

  private static @Nullable Figures figures(Row row) {
    return row.getLong("orders") == null
        ? null
        : new Figures(
            row.getLong("orders"),
            row.getBigDecimal("net"),
            row.getString("currency"),
            row.getOffsetDateTime("first_order_at").toInstant(),
            row.getOffsetDateTime("last_order_at").toInstant(),
            row.getLong("feedback"),
            row.getOffsetDateTime("last_feedback_at").toInstant());
  }
}

package io.clientele.scoring.segment;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps who was put into a segment by hand, and tells who was recorded as a member of any. */
@ApplicationScoped
class MemberRepository {

  private static final String RECORDED =
      """
      SELECT person_id, substr(dimension, 9) FROM label
      WHERE person_id = ANY ($1::text[]) AND starts_with(dimension, 'segment:')
      """;

  // Whoever was merged into a person brings along what he was put into.
  private static final String PUT_IN =
      """
      SELECT t.id, s.segment, min(s.added_by) FROM unnest($1::text[]) AS t (id)
      CROSS JOIN LATERAL (
        SELECT t.id UNION ALL SELECT m.customer_id FROM membership m WHERE m.person_id = t.id) AS c (id)
      JOIN segment_member s ON s.customer_id = c.id
      GROUP BY 1, 2
      """;

  private static final String ADD =
      """
      INSERT INTO segment_member (customer_id, segment, added_by, added_at)
      SELECT t.id, $2, $3, $4 FROM unnest($1::text[]) AS t (id) ORDER BY 1 ON CONFLICT DO NOTHING
      """;

  private static final String REMOVE =
      """
      DELETE FROM segment_member WHERE segment = $2 AND customer_id = ANY (ARRAY(
        SELECT t.id FROM unnest($1::text[]) AS t (id)
        UNION SELECT m.customer_id FROM membership m WHERE m.person_id = ANY ($1::text[])))
      """;

  private static final String LABELLED =
      """
      SELECT DISTINCT person_id FROM label
      WHERE person_id > $1 AND starts_with(dimension, 'segment:')
      ORDER BY person_id LIMIT $2
      """;

  private static final String GONE =
      """
      SELECT person_id, dimension FROM label
      WHERE person_id = ANY ($1::text[]) AND starts_with(dimension, 'segment:')
        AND NOT EXISTS (SELECT FROM segment s WHERE s.name = substr(label.dimension, 9))
      """;

  /** The segments that persons were recorded as members of last, by person. */
  Uni<Map<String, Set<String>>> recorded(SqlClient connection, Collection<String> persons) {
    return connection
        .preparedQuery(RECORDED)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Set<String>> found = new HashMap<>();
          rows.forEach(row ->
              found
                  .computeIfAbsent(row.getString(0), person -> new HashSet<>())
                  .add(row.getString(1)));
          return found;
        });
  }

  /** Who put persons into segments by hand, by person and segment. */
  Uni<Map<String, Map<String, String>>> putIn(SqlClient connection, Collection<String> persons) {
    return connection
        .preparedQuery(PUT_IN)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          Map<String, Map<String, String>> found = new HashMap<>();
          rows.forEach(row ->
              found
                  .computeIfAbsent(row.getString(0), person -> new HashMap<>())
                  .put(row.getString(1), row.getString(2)));
          return found;
        });
  }

  /** Puts persons into a segment. */
  Uni<Void> add(
      SqlClient connection, String segment, Collection<String> persons, String by, Instant now) {
    return connection
        .preparedQuery(ADD)
        .execute(Tuple.of(persons.toArray(String[]::new), segment, by, Times.sql(now)))
        .replaceWithVoid();
  }

  /** Takes persons out of a segment, under whichever of their ids they were put in. */
  Uni<Void> remove(SqlClient connection, String segment, Collection<String> persons) {
    return connection
        .preparedQuery(REMOVE)
        .execute(Tuple.of(persons.toArray(String[]::new), segment))
        .replaceWithVoid();
  }

  /** Some persons after the given one who were recorded as members of any, ascending. */
  Uni<List<String>> labelled(SqlClient connection, String after, int size) {
    return connection
        .preparedQuery(LABELLED)
        .execute(Tuple.of(after, size))
        .map(rows -> {
          List<String> found = new ArrayList<>();
          rows.forEach(row -> found.add(row.getString(0)));
          return found;
        });
  }

  /** A person and a dimension. */
  record Gone(String personId, String dimension) {}

  /** Memberships of segments that there are no more. */
  Uni<List<Gone>> gone(SqlClient connection, Collection<String> persons) {
    return connection
        .preparedQuery(GONE)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          List<Gone> found = new ArrayList<>();
          rows.forEach(row -> found.add(new Gone(row.getString(0), row.getString(1))));
          return found;
        });
  }
}

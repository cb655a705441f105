package io.clientele.scoring.feeling;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.satisfaction.Signal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what persons said, one by one. */
@ApplicationScoped
class ToldReads {

  private static final String TOLD =
      """
      SELECT customer_id, occurred_at AS at, source, feedback_id AS id, 0::bigint AS revision, 'RATING' AS kind,
        (rating - 3) / 2 AS value, 1::float8 AS strength, order_id, channel
      FROM opinion WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2 AND rating IS NOT NULL
      UNION ALL
      SELECT customer_id, occurred_at, source, feedback_id, 0, 'TEXT', polarity, 1, order_id, channel
      FROM opinion WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2 AND polarity IS NOT NULL
      UNION ALL
      SELECT customer_id, occurred_at, source, id, revision, kind, value, strength, order_id, channel
      FROM signal WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2
      UNION ALL
      SELECT customer_id, refunded_at, source, refund_id, 0, 'RETURN', $3::float8, 1, coalesce(order_id, ''), ''
      FROM refund WHERE customer_id = ANY ($1::text[]) AND refunded_at <= $2
      """;

  private static final String KNOWN =
      """
      SELECT customer_id FROM known_customer
      WHERE customer_id = ANY ($1::text[]) AND first_seen_at <= $2
      """;

  /** What the persons said up to a time, by person id; only of who was known by then. */
  Uni<Map<String, List<Told>>> of(
      SqlConnection connection, Collection<Person> persons, Instant until) {
    Map<String, String> personOf = new HashMap<>();
    persons.forEach(person -> person.customerIds().forEach(id -> personOf.put(id, person.id())));
    String[] ids = personOf.keySet().toArray(String[]::new);
    Map<String, List<Told>> found = new HashMap<>();
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(ids, Times.sql(until)))
        .invoke(rows ->
            rows.forEach(row -> found.putIfAbsent(person(personOf, row), new ArrayList<>())))
        .chain(() ->
            connection
                .preparedQuery(TOLD)
                .execute(Tuple.of(ids, Times.sql(until), Signal.RETURNED)))
        .map(rows -> {
          rows.forEach(row -> {
            List<Told> told = found.get(person(personOf, row));
            if (told != null) {
              told.add(told(row));
            }
          });
          return found;
        });
  }

  private static String person(Map<String, String> personOf, Row row) {
    return Objects.requireNonNull(personOf.get(row.getString("customer_id")));
  }

  private static Told told(Row row) {
    return new Told(
        row.getString("source"),
        row.getString("id"),
        row.getLong("revision"),
        new Signal(
            row.getOffsetDateTime("at").toInstant(),
            Signal.Kind.valueOf(row.getString("kind")),
            row.getDouble("value"),
            row.getDouble("strength")),
        row.getString("order_id"),
        row.getString("channel"));
  }
}

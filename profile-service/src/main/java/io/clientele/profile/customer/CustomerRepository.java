package io.clientele.profile.customer;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Keeps when and by whom customers were seen. */
@ApplicationScoped
public class CustomerRepository {

  private static final String ADD =
      """
      INSERT INTO customer (customer_id, first_seen_at, last_seen_at, sources)
      SELECT customer_id, earliest, latest, ARRAY[$1::text]
      FROM unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS t (customer_id, earliest, latest)
      ON CONFLICT DO NOTHING
      RETURNING customer_id
      """;

  // Locks the rows in the order of their ids, so that two transactions never wait for each other.
  private static final String UPDATE =
      """
      UPDATE customer
      SET first_seen_at = least(customer.first_seen_at, told.earliest),
          last_seen_at = greatest(customer.last_seen_at, told.latest),
          sources = CASE WHEN $1::text = ANY(customer.sources) THEN customer.sources
                    ELSE ARRAY(SELECT s FROM unnest(customer.sources || $1::text) AS s ORDER BY s COLLATE "C")
                    END
      FROM (
        SELECT known.customer_id, known.first_seen_at AS first_seen_before, t.earliest, t.latest
        FROM customer AS known
        JOIN unnest($2::text[], $3::timestamptz[], $4::timestamptz[]) AS t (customer_id, earliest, latest)
          ON known.customer_id = t.customer_id
        WHERE known.first_seen_at > t.earliest OR known.last_seen_at < t.latest
           OR NOT $1::text = ANY(known.sources)
        ORDER BY known.customer_id
        FOR NO KEY UPDATE OF known) AS told
      WHERE customer.customer_id = told.customer_id
      RETURNING customer.customer_id, customer.first_seen_at < told.first_seen_before AS earlier
      """;

  /**
   * Takes sightings in, one of each customer, sorted by customer; within the caller's transaction.
   *
   * @return the customers that became known, or earlier than was known before
   */
  public Uni<Set<String>> sight(SqlConnection connection, String source, List<Sighting> sightings) {
    if (sightings.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return connection
        .preparedQuery(ADD)
        .execute(columns(source, sightings))
        .map(rows -> ids(rows, row -> true))
        .flatMap(added -> update(connection, source, sightings, added));
  }

  private static Uni<Set<String>> update(
      SqlConnection connection, String source, List<Sighting> sightings, Set<String> added) {
    List<Sighting> known =
        sightings.stream().filter(sighting -> !added.contains(sighting.customerId())).toList();
    if (known.isEmpty()) {
      return Uni.createFrom().item(added);
    }
    return connection
        .preparedQuery(UPDATE)
        .execute(columns(source, known))
        .map(rows -> {
          added.addAll(ids(rows, row -> row.getBoolean("earlier")));
          return added;
        });
  }

  private static Set<String> ids(RowSet<Row> rows, Predicate<Row> chosen) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(chosen)
        .map(row -> row.getString("customer_id"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Tuple columns(String source, List<Sighting> sightings) {
    return Tuple.of(
        source,
        sightings.stream().map(Sighting::customerId).toArray(String[]::new),
        sightings.stream()
            .map(sighting -> sighting.earliest().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new),
        sightings.stream()
            .map(sighting -> sighting.latest().atOffset(ZoneOffset.UTC))
            .toArray(OffsetDateTime[]::new));
  }
}

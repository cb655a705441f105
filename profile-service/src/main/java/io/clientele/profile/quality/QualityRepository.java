package io.clientele.profile.quality;

import io.clientele.profile.schema.AttributeDefinition;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Counts what is noted with the values of attributes. */
@ApplicationScoped
class QualityRepository {

  // A person is one however many ids there are: a merged id has a row in membership.
  private static final String CUSTOMERS =
      """
      SELECT coalesce(source, '') AS source, count(DISTINCT person) AS persons
      FROM (
        SELECT coalesce(m.person_id, c.customer_id) AS person, unnest(c.sources || ''::text) AS source
        FROM customer AS c LEFT JOIN membership AS m USING (customer_id)) AS known
      GROUP BY source
      """;

  private static final String COUNTS =
      """
      SELECT name, coalesce(source, '') AS source, count(*) AS told, count(latest) AS valid,
             count(*) FILTER (WHERE latest < older) AS stale
      FROM (
        SELECT a.name, a.source, coalesce(m.person_id, a.customer_id) AS person,
               max(a.observed_at) FILTER (WHERE a.quality = 'VALID') AS latest, min(d.older) AS older
        FROM customer_attribute AS a
        JOIN unnest($1::text[], $2::timestamptz[]) AS d (name, older) ON d.name = a.name
        LEFT JOIN membership AS m ON m.customer_id = a.customer_id
        WHERE a.quality <> 'FREE' AND ($3 = '' OR a.source = $3)
        GROUP BY GROUPING SETS ((a.name, a.source, coalesce(m.person_id, a.customer_id)),
                                (a.name, coalesce(m.person_id, a.customer_id)))) AS of_person
      GROUP BY name, source
      ORDER BY name COLLATE "C", source COLLATE "C" NULLS FIRST
      """;

  // Groups of a million persons go to the disk in the usual 4 MB.
  private static final String ROOM = "SET LOCAL work_mem = '64MB'";

  private static final String ISSUES =
      """
      SELECT name, coalesce(source, '') AS source, issue, count(*) AS values
      FROM customer_attribute
      WHERE quality = 'INVALID' AND name = ANY ($1::text[]) AND ($2 = '' OR source = $2)
      GROUP BY GROUPING SETS ((name, source, issue), (name, issue))
      """;

  /** An attribute, and a source of it; empty: all sources together. */
  record Place(String attribute, String source) {}

  /** How many persons there are of whom something was told, was valid, is stale. */
  record Count(Place place, long told, long valid, long stale) {}

  private final Pool pool;

  QualityRepository(Pool pool) {
    this.pool = pool;
  }

  /** The persons known, by source; those known at all under the empty name. */
  Uni<Map<String, Long>> customers() {
    return pool.preparedQuery(CUSTOMERS)
        .execute()
        .map(rows -> {
          Map<String, Long> customers = new HashMap<>();
          rows.forEach(row -> customers.put(row.getString("source"), row.getLong("persons")));
          return customers;
        });
  }

  Uni<List<Count>> counts(List<AttributeDefinition> definitions, String source, Instant now) {
    Tuple tuple =
        Tuple.of(
            names(definitions),
            definitions.stream().map(known -> older(known, now)).toArray(OffsetDateTime[]::new),
            source);
    return pool.withTransaction(connection ->
            connection
                .query(ROOM)
                .execute()
                .flatMap(done -> connection.preparedQuery(COUNTS).execute(tuple)))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row ->
                    new Count(
                        place(row),
                        row.getLong("told"),
                        row.getLong("valid"),
                        row.getLong("stale")))
                .toList());
  }

  Uni<Map<Place, SortedMap<String, Long>>> issues(
      List<AttributeDefinition> definitions, String source) {
    return pool.preparedQuery(ISSUES)
        .execute(Tuple.of(names(definitions), source))
        .map(rows -> {
          Map<Place, SortedMap<String, Long>> issues = new HashMap<>();
          rows.forEach(row ->
              issues
                  .computeIfAbsent(place(row), place -> new TreeMap<>())
                  .put(row.getString("issue"), row.getLong("values")));
          return issues;
        });
  }

  private static Place place(Row row) {
    return new Place(row.getString("name"), row.getString("source"));
  }

  private static String[] names(List<AttributeDefinition> definitions) {
    return definitions.stream().map(AttributeDefinition::name).toArray(String[]::new);
  }

  // Before which time a value is stale; none is where values keep.
  private static OffsetDateTime older(AttributeDefinition definition, Instant now) {
    Instant older =
        definition.staleAfterDays() == 0
            ? Instant.EPOCH
            : now.minus(Duration.ofDays(definition.staleAfterDays()));
    return older.atOffset(ZoneOffset.UTC);
  }
}

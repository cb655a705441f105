package io.clientele.scoring.need;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;

/** Keeps the strongest need of each person. */
@ApplicationScoped
public class TopNeeds {

  private static final String OF =
      """
      SELECT person_id, topic, kind, source, strength, evidence, at, needs FROM customer_need
      WHERE person_id = ANY ($1::text[])
      """;

  // Of persons between two ids those are kept that are told; who went meanwhile gets none.
  private static final String FORGET =
      """
      DELETE FROM customer_need WHERE person_id > $1 AND ($2 = '' OR person_id <= $2) AND person_id <> ALL ($3::text[])
      """;

  private static final String WRITE =
      """
      INSERT INTO customer_need (person_id, topic, kind, source, strength, evidence, at, needs)
      SELECT n.* FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::text[], $7::timestamptz[],
        $8::integer[]) AS n (person_id, topic, kind, source, strength, evidence, at, needs)
      WHERE EXISTS (SELECT FROM standing s WHERE s.snapshot = 0 AND s.customer_id = n.person_id)
      ORDER BY n.person_id
      ON CONFLICT (person_id) DO UPDATE SET topic = excluded.topic, kind = excluded.kind, source = excluded.source,
        strength = excluded.strength, evidence = excluded.evidence, at = excluded.at, needs = excluded.needs
      """;

  private final Pool pool;
  private final Tombstones tombstones;

  TopNeeds(Pool pool, Tombstones tombstones) {
    this.pool = pool;
    this.tombstones = tombstones;
  }

  /** Those of the persons who have one. */
  public Uni<Map<String, TopNeed>> of(SqlClient client, Collection<String> persons) {
    return client
        .preparedQuery(OF)
        .execute(Tuple.of(persons.toArray(String[]::new)))
        .map(rows -> {
          Map<String, TopNeed> needs = HashMap.newHashMap(rows.size());
          rows.forEach(row ->
              needs.put(
                  row.getString(0),
                  new TopNeed(
                      new CustomerNeed(
                          row.getString(1),
                          NeedKind.valueOf(row.getString(2)),
                          NeedSource.valueOf(row.getString(3)),
                          row.getDouble(4),
                          row.getString(5),
                          Times.micros(row.getOffsetDateTime(6).toInstant())),
                      row.getInteger(7))));
          return needs;
        });
  }

  /**
   * Replaces those of the persons after one id and up to another.
   *
   * @param upTo empty: up to the last
   * @param needs by person, those of the range who have any
   */
  Uni<Void> replace(String after, String upTo, SortedMap<String, TopNeed> needs) {
    List<TopNeed> all = new ArrayList<>(needs.values());
    String[] persons = needs.keySet().toArray(String[]::new);
    Tuple columns =
        Tuple.of(
            persons,
            texts(all, CustomerNeed::topic),
            texts(all, need -> need.kind().name()),
            texts(all, need -> need.source().name()),
            all.stream().map(one -> one.need().strength()).toArray(Double[]::new),
            texts(all, CustomerNeed::evidence));
    columns.addArrayOfOffsetDateTime(
        all.stream().map(one -> time(one.need().at())).toArray(OffsetDateTime[]::new));
    columns.addArrayOfInteger(all.stream().map(TopNeed::needs).toArray(Integer[]::new));
    return pool.withTransaction(connection ->
        tombstones
            .holdOff(connection)
            .chain(() -> connection.preparedQuery(FORGET).execute(Tuple.of(after, upTo, persons)))
            .chain(() -> connection.preparedQuery(WRITE).execute(columns))
            .replaceWithVoid());
  }

  private static OffsetDateTime time(Instant at) {
    return Times.sql(at);
  }

  private static String[] texts(List<TopNeed> all, Function<CustomerNeed, String> text) {
    return all.stream().map(one -> text.apply(one.need())).toArray(String[]::new);
  }
}

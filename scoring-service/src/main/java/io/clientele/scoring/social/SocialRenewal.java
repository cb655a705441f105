package io.clientele.scoring.social;

import io.clientele.scoring.history.Times;
import io.clientele.scoring.paced.PacedRepository.Turn;
import io.clientele.scoring.paced.PacedWork;
import io.clientele.scoring.tombstone.Tombstones;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Ranks everybody in the graph of who brought, invited and told whom. */
@ApplicationScoped
class SocialRenewal implements PacedWork {

  private static final int FETCH = 5_000;
  private static final int CHUNK = 5_000;
  // What is older counts less than a thousandth.
  private static final int HALF_LIVES = 10;

  // Who refused to be profiled is neither there nor pointed at.
  private static final String GRAPH =
      """
      WITH edge (customer_id, by_id) AS (
        SELECT person_id, referred_by FROM referral
        UNION ALL
        SELECT other_customer, customer_id FROM activity
        WHERE kind IN ('PRODUCT_SHARED', 'INVITED', 'REFERRED') AND other_customer <> '')
      SELECT DISTINCT coalesce(m.person_id, e.customer_id), coalesce(b.person_id, e.by_id)
      FROM edge e
      LEFT JOIN membership m ON m.customer_id = e.customer_id
      LEFT JOIN membership b ON b.customer_id = e.by_id
      WHERE NOT EXISTS (SELECT FROM person r WHERE r.profiling_refused
        AND r.person_id IN (coalesce(m.person_id, e.customer_id), coalesce(b.person_id, e.by_id)))
      """;

  private static final String ACTIVITY =
      """
      SELECT coalesce(m.person_id, a.customer_id),
        sum(power(0.5, extract(epoch FROM $1 - a.occurred_at)::float8 / $2))
      FROM activity a LEFT JOIN membership m ON m.customer_id = a.customer_id
      WHERE a.kind IN ('PRODUCT_SHARED', 'INVITED', 'REFERRED', 'PRODUCT_REVIEWED')
        AND a.occurred_at <= $1 AND a.occurred_at > $1 - $3 * interval '1 second'
      GROUP BY 1
      """;

  private static final String WRITE =
      """
      INSERT INTO social_place (person_id, influence, followers, activity, at, version)
      SELECT p.person_id, p.influence, p.followers, p.activity, $5, $6
      FROM unnest($1::text[], $2::float8[], $3::integer[], $4::float8[]) AS p (person_id, influence, followers, activity)
      WHERE EXISTS (SELECT FROM standing s WHERE s.snapshot = 0 AND s.customer_id = p.person_id)
      ORDER BY p.person_id
      ON CONFLICT (person_id) DO UPDATE SET influence = excluded.influence, followers = excluded.followers,
        activity = excluded.activity, at = excluded.at, version = excluded.version
      """;

  private static final String SWEEP = "DELETE FROM social_place WHERE version <> $1";

  private final Pool pool;
  private final Tombstones tombstones;
  private final SocialPolicy policy;
  private final Clock clock = Clock.systemUTC();

  SocialRenewal(Pool pool, Tombstones tombstones, SocialPolicy policy) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.policy = policy;
  }

  @Override
  public String name() {
    return "social";
  }

  @Override
  public Uni<Void> make(Turn turn) {
    Instant now = Times.micros(clock.instant());
    return pool.withTransaction(connection ->
            connection
                .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                .execute()
                .chain(() -> graph(connection))
                .chain(
                    graph -> activity(connection, now).map(activity -> new Found(graph, activity))))
        .emitOn(Infrastructure.getDefaultWorkerPool())
        .map(found -> found.places(now, turn.version()))
        .chain(places -> write(new ArrayList<>(places.entrySet()), 0))
        .chain(() -> pool.preparedQuery(SWEEP).execute(Tuple.of(turn.version())).replaceWithVoid());
  }

  private record Found(SocialGraph graph, SortedMap<String, Double> activity) {

    SortedMap<String, SocialPlace> places(Instant now, long version) {
      SortedMap<String, SocialPlace> places = new TreeMap<>();
      activity.forEach(
          (person, sum) -> places.put(person, new SocialPlace(0, 0, sum, now, version)));
      for (SocialGraph.Place place : graph.places()) {
        double sum = activity.getOrDefault(place.person(), 0.0);
        places.put(
            place.person(),
            new SocialPlace(place.influence(), place.followers(), sum, now, version));
      }
      return Collections.unmodifiableSortedMap(places);
    }
  }

  private static Uni<SocialGraph> graph(SqlConnection connection) {
    SocialGraph graph = new SocialGraph();
    return connection
        .prepare(GRAPH)
        .onItem()
        .transformToMulti(statement -> statement.createStream(FETCH).toMulti())
        .invoke(row -> graph.add(row.getString(0), row.getString(1)))
        .collect()
        .last()
        .replaceWith(graph);
  }

  private Uni<SortedMap<String, Double>> activity(SqlConnection connection, Instant now) {
    double halfLife = policy.halfLife().toSeconds();
    return connection
        .preparedQuery(ACTIVITY)
        .execute(Tuple.of(Times.sql(now), halfLife, halfLife * HALF_LIVES))
        .map(rows -> {
          SortedMap<String, Double> sums = new TreeMap<>();
          rows.forEach(row -> sums.put(row.getString(0), row.getDouble(1)));
          return sums;
        });
  }

  private Uni<Void> write(List<Map.Entry<String, SocialPlace>> places, int from) {
    if (from >= places.size()) {
      return Uni.createFrom().voidItem();
    }
    var chunk = places.subList(from, Math.min(places.size(), from + CHUNK));
    SocialPlace first = chunk.getFirst().getValue();
    Tuple columns =
        Tuple.of(
            chunk.stream().map(one -> one.getKey()).toArray(String[]::new),
            chunk.stream().map(one -> one.getValue().influence()).toArray(Double[]::new),
            chunk.stream().map(one -> one.getValue().followers()).toArray(Integer[]::new),
            chunk.stream().map(one -> one.getValue().activity()).toArray(Double[]::new),
            Times.sql(first.at()),
            first.version());
    return pool.withTransaction(connection ->
            tombstones
                .holdOff(connection)
                .chain(() -> connection.preparedQuery(WRITE).execute(columns)))
        .chain(() -> write(places, from + chunk.size()));
  }
}

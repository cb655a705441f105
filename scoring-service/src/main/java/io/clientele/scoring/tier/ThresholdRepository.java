package io.clientele.scoring.tier;

import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps what shares of the buyers came to at evaluations, so that decisions can be repeated. */
@ApplicationScoped
class ThresholdRepository {

  private static final String FROM =
      """
      SELECT at, currency, entry, exit FROM tier_threshold
      WHERE policy_id = $1 AND at >= $2 AND at <= $3
      """;

  private static final String FOUND =
      "SELECT at FROM tier_threshold WHERE policy_id = $1 AND currency = ''";

  private static final String LOCK = "SELECT FROM tier_policy WHERE policy_id = $1 FOR UPDATE";

  private static final String ADD =
      """
      INSERT INTO tier_threshold (policy_id, at, currency, buyers, entry, exit)
      SELECT $1, $2, $3, $4, $5, $6
      WHERE NOT EXISTS (SELECT FROM tier_threshold WHERE policy_id = $1 AND at = $2 AND currency = '')
      """;

  /**
   * The thresholds of a policy in force.
   *
   * @param from the earliest time that is asked about
   * @param upTo the latest
   */
  Uni<Thresholds> load(SqlClient connection, StoredPolicy stored, Instant from, Instant upTo) {
    TierPolicy policy = stored.policy();
    if (policy.scale() == Scale.ABSOLUTE) {
      return Uni.createFrom().item(Thresholds.absolute(policy));
    }
    Instant first = policy.evaluationUpTo(stored.start(), from);
    return connection
        .preparedQuery(FROM)
        .execute(Tuple.of(stored.id(), Times.sql(first), Times.sql(upTo)))
        .map(rows -> {
          Map<Instant, Map<String, Bounds>> found = new HashMap<>();
          rows.forEach(row -> add(row, found));
          return new Thresholds.Percentile(policy, stored.start(), found);
        });
  }

  private static void add(Row row, Map<Instant, Map<String, Bounds>> found) {
    Map<String, Bounds> byCurrency =
        found.computeIfAbsent(row.getOffsetDateTime(0).toInstant(), at -> new HashMap<>());
    if (!row.getString(1).isEmpty()) {
      byCurrency.put(
          row.getString(1),
          new Bounds(
              Arrays.asList(row.getArrayOfDoubles(2)), Arrays.asList(row.getArrayOfDoubles(3))));
    }
  }

  /** The evaluations of a policy whose thresholds are there. */
  Uni<Set<Instant>> found(SqlClient connection, String policyId) {
    return connection
        .preparedQuery(FOUND)
        .execute(Tuple.of(policyId))
        .map(rows -> {
          Set<Instant> found = new TreeSet<>();
          rows.forEach(row -> found.add(row.getOffsetDateTime(0).toInstant()));
          return found;
        });
  }

  /** Keeps those of one evaluation, unless they are there. */
  Uni<Void> add(
      SqlConnection connection, StoredPolicy stored, Instant at, Percentiles percentiles) {
    Map<String, Integer> buyers = percentiles.buyers();
    List<Tuple> rows = new ArrayList<>();
    percentiles
        .bounds(stored.policy())
        .forEach((currency, bounds) ->
            rows.add(row(stored, at, currency, buyers.getOrDefault(currency, 0), bounds)));
    // The last: it says that all the others are there.
    int all = buyers.values().stream().mapToInt(Integer::intValue).sum();
    rows.add(row(stored, at, "", all, new Bounds(List.of(), List.of())));
    return connection
        .preparedQuery(LOCK)
        .execute(Tuple.of(stored.id()))
        .chain(() -> connection.preparedQuery(ADD).executeBatch(rows))
        .replaceWithVoid();
  }

  private static Tuple row(
      StoredPolicy stored, Instant at, String currency, long buyers, Bounds bounds) {
    return Tuple.of(
        stored.id(),
        Times.sql(at),
        currency,
        buyers,
        bounds.entry().toArray(Double[]::new),
        bounds.exit().toArray(Double[]::new));
  }
}

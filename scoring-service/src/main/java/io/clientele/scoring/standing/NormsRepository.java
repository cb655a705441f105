package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.conduct.Norms.Priced;
import io.clientele.scoring.conduct.NormsJson;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Measures what is usual in the business, and keeps it. */
@ApplicationScoped
class NormsRepository {

  // Of less nobody can say what is usual; of more categories the rarest are left out.
  private static final int LEAST = 30;
  private static final int MOST = 2_000;

  private static final String HOLD = "SELECT FROM norms FOR UPDATE SKIP LOCKED";

  private static final String PRICES =
      """
      SELECT category, currency, percentile_cont(0.5) WITHIN GROUP (ORDER BY (amount / quantity)::float8)
      FROM purchase_line
      WHERE NOT returned AND category <> '' AND quantity > 0 AND quantity < 1e18 AND amount > 0 AND amount < 1e18
        AND at > $1
      GROUP BY category, currency HAVING count(*) >= $2 ORDER BY count(*) DESC, category, currency LIMIT $3
      """;

  private static final String BASKETS =
      """
      SELECT currency, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount::float8)
      FROM purchase WHERE amount > 0 AND amount < 1e18 AND ordered_at > $1
      GROUP BY currency HAVING count(*) >= $2
      """;

  private static final String GAPS =
      """
      SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY days)
      FROM (SELECT (day - lag(day) OVER (PARTITION BY customer_id ORDER BY day))::float8 AS days
            FROM (SELECT DISTINCT customer_id, (ordered_at AT TIME ZONE 'UTC')::date AS day
                  FROM purchase WHERE ordered_at > $1) AS bought) AS gaps
      WHERE days IS NOT NULL HAVING count(*) >= $2
      """;

  private static final String WRITE =
      "UPDATE norms SET version = $1, norms = $2::text::jsonb, made_at = $3";

  /** Whether nobody else is at it; if so, nobody else is until the transaction ends. */
  Uni<Boolean> hold(SqlConnection connection) {
    return connection.query(HOLD).execute().map(rows -> rows.size() > 0);
  }

  /** What has been usual since a time. */
  Uni<Norms> measure(SqlConnection connection, Instant since) {
    Map<Priced, Double> prices = new HashMap<>();
    Map<String, Double> baskets = new HashMap<>();
    return connection
        .preparedQuery(PRICES)
        .execute(Tuple.of(Times.sql(since), LEAST, MOST))
        .invoke(rows ->
            rows.forEach(row ->
                prices.put(new Priced(row.getString(0), row.getString(1)), row.getDouble(2))))
        .chain(() -> connection.preparedQuery(BASKETS).execute(Tuple.of(Times.sql(since), LEAST)))
        .invoke(rows -> rows.forEach(row -> baskets.put(row.getString(0), row.getDouble(1))))
        .chain(() -> connection.preparedQuery(GAPS).execute(Tuple.of(Times.sql(since), LEAST)))
        .map(rows -> {
          double gap = rows.size() == 0 ? 0 : rows.iterator().next().getDouble(0);
          return new Norms(prices, baskets, gap);
        });
  }

  /** Puts norms in force. */
  Uni<Void> write(SqlConnection connection, Norms norms, Instant now) {
    String json = new JsonObject(NormsJson.toMap(norms)).encode();
    return connection
        .preparedQuery(WRITE)
        .execute(Tuple.of(norms.version(), json, Times.sql(now)))
        .replaceWithVoid();
  }
}

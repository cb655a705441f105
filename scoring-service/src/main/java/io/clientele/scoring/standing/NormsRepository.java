package io.clientele.scoring.standing;

import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.conduct.Norms.Priced;
import io.clientele.scoring.history.Times;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds out what is usual in the business, and keeps it. */
@ApplicationScoped
public class NormsRepository {

  private static final String VERSION = "SELECT version, made_at FROM norms";

  private static final String READ = "SELECT version, made_at, figures::text FROM norms";

  private static final String WRITE =
      """
      INSERT INTO norms (version, made_at, figures) VALUES ($1, $2, $3::text::jsonb)
      ON CONFLICT (one) DO UPDATE
      SET version = excluded.version, made_at = excluded.made_at, figures = excluded.figures
      """;

  // Of many lines some blocks are as good as all; always the same ones while nothing is added.
  private static final String SHARE =
      """
      SELECT least(100, 100.0 * 200000 / greatest(1, reltuples))::real FROM pg_class
      WHERE oid = '%s'::regclass
      """;

  private static final String PRICES =
      """
      SELECT category, currency, percentile_cont(0.5) WITHIN GROUP (ORDER BY (amount / quantity)::float8)
      FROM purchase_line TABLESAMPLE SYSTEM ($1) REPEATABLE (1)
      WHERE NOT returned AND quantity > 0 AND amount > 0 AND category <> '' AND currency <> ''
      GROUP BY category, currency HAVING count(*) >= 30
      ORDER BY count(*) DESC, category, currency LIMIT 1000
      """;

  private static final String BASKETS =
      """
      SELECT currency, percentile_cont(0.5) WITHIN GROUP (ORDER BY amount::float8)
      FROM purchase TABLESAMPLE SYSTEM ($1) REPEATABLE (1)
      WHERE amount > 0 GROUP BY currency HAVING count(*) >= 30 ORDER BY count(*) DESC, currency LIMIT 100
      """;

  // The gaps of every n-th customer, for a gap needs both its orders.
  private static final String GAPS =
      """
      SELECT count(*), percentile_cont(0.5) WITHIN GROUP (ORDER BY gap)
      FROM (
        SELECT extract(epoch FROM ordered_at - lag(ordered_at)
                 OVER (PARTITION BY customer_id ORDER BY ordered_at))::float8 / 86400 AS gap
        FROM purchase
        WHERE $1::real >= 100 OR abs(hashtext(customer_id)::bigint) % greatest(1, (100 / $1::real)::bigint) = 0
      ) AS gaps
      WHERE gap > 0
      """;

  private static final long FEWEST_GAPS = 30;

  private volatile NormsInForce known = NormsInForce.NONE;

  /** What is usual now. */
  public Uni<NormsInForce> inForce(SqlClient client) {
    return client
        .query(VERSION)
        .execute()
        .chain(rows -> {
          if (rows.size() == 0) {
            return Uni.createFrom().item(NormsInForce.NONE);
          }
          Row row = rows.iterator().next();
          NormsInForce last = known;
          return row.getLong(0) == last.version()
              ? Uni.createFrom().item(last.foundAt(row.getOffsetDateTime(1).toInstant()))
              : client
                  .query(READ)
                  .execute()
                  .map(NormsRepository::read)
                  .invoke(read -> known = read);
        });
  }

  private static NormsInForce read(RowSet<Row> rows) {
    Row row = rows.iterator().next();
    return new NormsInForce(
        row.getLong(0), row.getOffsetDateTime(1).toInstant(), norms(row.getString(2)));
  }

  /** Notes that nothing much different was found. */
  Uni<Void> again(SqlConnection connection, Instant now) {
    return connection
        .preparedQuery("UPDATE norms SET made_at = $1")
        .execute(Tuple.of(Times.sql(now)))
        .replaceWithVoid();
  }

  /** Puts others in force. */
  Uni<Void> put(SqlConnection connection, long version, Instant now, Norms norms) {
    return connection
        .preparedQuery(WRITE)
        .execute(Tuple.of(version, Times.sql(now), json(norms)))
        .replaceWithVoid();
  }

  /** What the orders and lines of everybody say; of large bases a sample of them. */
  Uni<Norms> find(SqlConnection connection) {
    Map<Priced, Double> prices = new HashMap<>();
    Map<String, Double> baskets = new HashMap<>();
    return share(connection, "purchase_line")
        .chain(share -> connection.preparedQuery(PRICES).execute(Tuple.of(share)))
        .invoke(rows ->
            rows.forEach(row ->
                prices.put(new Priced(row.getString(0), row.getString(1)), row.getDouble(2))))
        .chain(rows -> share(connection, "purchase"))
        .chain(share ->
            connection
                .preparedQuery(BASKETS)
                .execute(Tuple.of(share))
                .invoke(
                    rows -> rows.forEach(row -> baskets.put(row.getString(0), row.getDouble(1))))
                .chain(rows -> connection.preparedQuery(GAPS).execute(Tuple.of(share))))
        .map(rows -> {
          Row gaps = rows.iterator().next();
          return new Norms(prices, baskets, gaps.getLong(0) < FEWEST_GAPS ? 0 : gaps.getDouble(1));
        });
  }

  private static Uni<Float> share(SqlConnection connection, String table) {
    return connection
        .query(SHARE.formatted(table))
        .execute()
        .map(rows -> rows.iterator().next().getFloat(0));
  }

  private static String json(Norms norms) {
    JsonArray prices = new JsonArray();
    norms
        .prices()
        .forEach((priced, median) ->
            prices.add(
                new JsonObject()
                    .put("category", priced.category())
                    .put("currency", priced.currency())
                    .put("median", median)));
    JsonObject baskets = new JsonObject();
    norms.baskets().forEach(baskets::put);
    return new JsonObject()
        .put("prices", prices)
        .put("baskets", baskets)
        .put("gap_days", norms.gapDays())
        .encode();
  }

  private static Norms norms(String stored) {
    JsonObject json = new JsonObject(stored);
    Map<Priced, Double> prices = new HashMap<>();
    for (Object one : json.getJsonArray("prices")) {
      if (one instanceof JsonObject price) {
        prices.put(
            new Priced(price.getString("category"), price.getString("currency")),
            price.getDouble("median"));
      }
    }
    JsonObject told = json.getJsonObject("baskets");
    Map<String, Double> baskets = new HashMap<>();
    told.fieldNames().forEach(currency -> baskets.put(currency, told.getDouble(currency)));
    return new Norms(prices, baskets, json.getDouble("gap_days"));
  }
}

package io.clientele.scoring.portfolio;

import io.clientele.scoring.clv.Buyers;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.standing.Moment;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads what the models of repeat buying need of all buyers. */
@ApplicationScoped
class BuyerReads {

  private static final int FETCH = 10_000;

  // In the order of the key: what is taken of them evenly is the same each time.
  private static final String BUYERS =
      """
      SELECT s.currency, s.purchase_days,
        (s.last_order_at AT TIME ZONE 'UTC')::date - (s.first_order_at AT TIME ZONE 'UTC')::date AS recency,
        ($2::timestamptz AT TIME ZONE 'UTC')::date - (s.first_order_at AT TIME ZONE 'UTC')::date AS age,
        s.repeat_days, s.repeat_spend::float8 AS repeat_spend
      FROM standing s WHERE s.snapshot = $1 AND s.orders > 0 ORDER BY s.customer_id
      """;

  /** By currency. */
  Uni<SortedMap<String, Buyers>> at(Moment moment) {
    SortedMap<String, BuyerColumns> columns = new TreeMap<>();
    return moment
        .connection()
        .prepare(BUYERS)
        .onItem()
        .transformToMulti(statement ->
            statement
                .createStream(FETCH, Tuple.of(moment.snapshot(), Times.sql(moment.asOf())))
                .toMulti())
        .invoke(row -> add(columns, row))
        .collect()
        .last()
        .map(last -> {
          SortedMap<String, Buyers> buyers = new TreeMap<>();
          columns.forEach((currency, gathered) -> buyers.put(currency, gathered.buyers()));
          return buyers;
        });
  }

  private static void add(SortedMap<String, BuyerColumns> columns, Row row) {
    columns
        .computeIfAbsent(row.getString("currency"), currency -> new BuyerColumns())
        .add(
            row.getLong("purchase_days"),
            row.getInteger("recency"),
            row.getInteger("age"),
            row.getLong("repeat_days"),
            row.getDouble("repeat_spend"));
  }
}

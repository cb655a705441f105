package io.clientele.scoring.history;

import static io.clientele.scoring.history.FactRepository.run;
import static io.clientele.scoring.history.FactRepository.texts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes orders: of several versions of one the version revised last stays. */
final class PurchaseWrites {

  private static final String PURCHASES =
      """
      INSERT INTO purchase (customer_id, source, order_id, ordered_at, amount, currency, cost, revised_at, channel)
      SELECT * FROM unnest(
        $1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::numeric[], $6::text[], $7::numeric[],
        $8::timestamptz[], $9::text[])
      ON CONFLICT (source, order_id) DO UPDATE SET customer_id = excluded.customer_id,
        ordered_at = excluded.ordered_at, amount = excluded.amount, currency = excluded.currency,
        cost = excluded.cost, revised_at = excluded.revised_at, channel = excluded.channel
      WHERE excluded.revised_at >= coalesce(purchase.revised_at, '-infinity')
        OR (excluded.revised_at IS NULL AND purchase.revised_at IS NULL
          AND purchase.channel = '' AND excluded.channel <> '')
      """;

  private static final String REPLACED =
      """
      SELECT p.customer_id, p.ordered_at FROM purchase p
      JOIN unnest($1::text[], $2::text[], $3::timestamptz[]) AS n (source, order_id, revised_at)
        ON p.source = n.source AND p.order_id = n.order_id
      WHERE n.revised_at >= coalesce(p.revised_at, '-infinity')
      """;

  private PurchaseWrites() {}

  /**
   * Stores versions of orders, each order once.
   *
   * @param touched takes the customers of versions that are replaced
   * @param oldest the time of the earliest event so far
   * @return the time from which on anything may be otherwise
   */
  static Uni<Instant> store(
      SqlConnection connection, List<Purchase> purchases, Set<String> touched, Instant oldest) {
    return replaced(connection, purchases, touched, oldest)
        .call(() -> write(connection, purchases))
        .call(() -> LineWrites.ofOrders(connection, purchases));
  }

  // A version that is replaced counted from its own time on, and for its own customer.
  private static Uni<Instant> replaced(
      SqlConnection connection, List<Purchase> purchases, Set<String> touched, Instant oldest) {
    List<Purchase> revised =
        purchases.stream().filter(purchase -> purchase.revisedAt() != null).toList();
    if (revised.isEmpty()) {
      return Uni.createFrom().item(oldest);
    }
    return connection
        .preparedQuery(REPLACED)
        .execute(
            Tuple.of(
                texts(revised, Purchase::source),
                texts(revised, Purchase::orderId),
                revisions(revised)))
        .map(rows -> {
          Instant since = oldest;
          for (Row row : rows) {
            touched.add(row.getString(0));
            Instant before = row.getOffsetDateTime(1).toInstant();
            since = before.isBefore(since) ? before : since;
          }
          return since;
        });
  }

  static @Nullable OffsetDateTime[] revisions(List<Purchase> purchases) {
    return purchases.stream()
        .map(Purchase::revisedAt)
        .map(Times::sqlOrNull)
        .toArray(OffsetDateTime[]::new);
  }

  private static Uni<Void> write(SqlConnection connection, List<Purchase> purchases) {
    return run(
        connection,
        PURCHASES,
        purchases,
        texts(purchases, Purchase::customerId),
        texts(purchases, Purchase::source),
        texts(purchases, Purchase::orderId),
        Times.sql(purchases, Purchase::orderedAt),
        purchases.stream().map(Purchase::amount).toArray(BigDecimal[]::new),
        texts(purchases, Purchase::currency),
        purchases.stream().map(Purchase::cost).toArray(BigDecimal[]::new),
        revisions(purchases),
        texts(purchases, Purchase::channel));
  }
}

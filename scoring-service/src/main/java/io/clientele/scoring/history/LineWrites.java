package io.clientele.scoring.history;

import static io.clientele.scoring.history.FactRepository.run;
import static io.clientele.scoring.history.FactRepository.texts;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what was bought and what came back: an order has the lines of the version that holds. */
final class LineWrites {

  private static final String UNLIST =
      """
      DELETE FROM purchase_line l USING unnest($1::text[], $2::text[], $3::timestamptz[]) AS n (source, order_id, revised_at)
      JOIN purchase p ON p.source = n.source AND p.order_id = n.order_id
        AND p.revised_at IS NOT DISTINCT FROM n.revised_at
      WHERE l.source = n.source AND NOT l.returned AND l.item_id = n.order_id
      """;

  // Of a version that does not hold nothing is written: another one is in its place. Each order is
  // looked up by itself: joined at once, a batch could cost as much as all orders.
  private static final String LIST =
      """
      INSERT INTO purchase_line (source, returned, item_id, position, order_id, customer_id, at, sku, category, quantity,
        amount, discount, currency, channel)
      SELECT n.source, false, n.item_id, n.position, n.item_id, p.customer_id, p.ordered_at, n.sku, n.category, n.quantity,
        n.amount, n.discount, n.currency, p.channel
      FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[],
          $9::text[], $10::timestamptz[])
        AS n (source, item_id, position, sku, category, quantity, amount, discount, currency, revised_at)
      CROSS JOIN LATERAL (
        SELECT customer_id, ordered_at, channel FROM purchase p WHERE p.source = n.source AND p.order_id = n.item_id
          AND p.revised_at IS NOT DISTINCT FROM n.revised_at OFFSET 0) AS p
      ON CONFLICT (source, returned, item_id, position) DO NOTHING
      """;

  private static final String LIST_RETURNED =
      """
      INSERT INTO purchase_line (source, returned, item_id, position, order_id, customer_id, at, sku, category, quantity,
        amount, discount, currency, channel)
      SELECT n.source, true, n.item_id, n.position, coalesce(r.order_id, n.item_id), r.customer_id, r.refunded_at, n.sku,
        n.category, n.quantity, n.amount, n.discount, n.currency, ''
      FROM unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::numeric[], $7::numeric[], $8::numeric[],
          $9::text[])
        AS n (source, item_id, position, sku, category, quantity, amount, discount, currency)
      CROSS JOIN LATERAL (
        SELECT order_id, customer_id, refunded_at FROM refund r WHERE r.source = n.source AND r.refund_id = n.item_id
        OFFSET 0) AS r
      ON CONFLICT (source, returned, item_id, position) DO NOTHING
      """;

  private record Listed(
      String source, String itemId, int position, Goods goods, @Nullable Instant revisedAt) {}

  private LineWrites() {}

  /** Stores the lines of those versions of orders, each order once, that hold. */
  static Uni<Void> ofOrders(SqlConnection connection, List<Purchase> purchases) {
    // As it was placed an order always has the same lines.
    List<Purchase> revised =
        purchases.stream().filter(purchase -> purchase.revisedAt() != null).toList();
    List<Listed> lines = new ArrayList<>();
    purchases.forEach(purchase ->
        list(lines, purchase.source(), purchase.orderId(), purchase.lines(), purchase.revisedAt()));
    return run(
            connection,
            UNLIST,
            revised,
            texts(revised, Purchase::source),
            texts(revised, Purchase::orderId),
            PurchaseWrites.revisions(revised))
        .chain(() -> run(connection, LIST, lines, columns(lines, true)));
  }

  /** Stores the lines of refunds that are stored. */
  static Uni<Void> ofRefunds(SqlConnection connection, List<MoneyBack> refunds) {
    List<Listed> lines = new ArrayList<>();
    refunds.forEach(
        refund -> list(lines, refund.source(), refund.refundId(), refund.lines(), null));
    return run(connection, LIST_RETURNED, lines, columns(lines, false));
  }

  private static void list(
      List<Listed> lines,
      String source,
      String item,
      List<Goods> goods,
      @Nullable Instant revisedAt) {
    for (int position = 0; position < goods.size(); position++) {
      lines.add(new Listed(source, item, position, goods.get(position), revisedAt));
    }
  }

  private static Object[] columns(List<Listed> lines, boolean revisions) {
    List<Object> columns = new ArrayList<>();
    columns.add(texts(lines, Listed::source));
    columns.add(texts(lines, Listed::itemId));
    columns.add(lines.stream().map(Listed::position).toArray(Integer[]::new));
    columns.add(texts(lines, line -> line.goods().sku()));
    columns.add(texts(lines, line -> line.goods().category()));
    columns.add(numbers(lines, Goods::quantity));
    columns.add(numbers(lines, Goods::amount));
    columns.add(numbers(lines, Goods::discount));
    columns.add(texts(lines, line -> line.goods().currency()));
    if (revisions) {
      columns.add(
          lines.stream()
              .map(Listed::revisedAt)
              .map(Times::sqlOrNull)
              .toArray(OffsetDateTime[]::new));
    }
    return columns.toArray();
  }

  private static @Nullable BigDecimal[] numbers(
      List<Listed> lines, Function<Goods, @Nullable BigDecimal> column) {
    return lines.stream().map(line -> column.apply(line.goods())).toArray(BigDecimal[]::new);
  }
}

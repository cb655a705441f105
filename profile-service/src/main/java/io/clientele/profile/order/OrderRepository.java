package io.clientele.profile.order;

import io.clientele.profile.value.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps orders and their lines. All methods work within the caller's transaction. */
@ApplicationScoped
public class OrderRepository {

  private static final String CLAIM =
      """
      INSERT INTO purchase_order
        (source, order_id, customer_id, ordered_at, amount, currency, channel, country, digest, cost)
      SELECT $1, order_id, customer_id, ordered_at, amount::numeric, currency, channel, country,
             decode(digest, 'hex'), cost::numeric
      FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[],
                  $8::text[], $9::text[], $10::text[])
        AS t (order_id, customer_id, ordered_at, amount, currency, channel, country, digest, cost)
      ON CONFLICT DO NOTHING
      RETURNING order_id
      """;

  private static final String DIGESTS =
      """
      SELECT order_id AS id, encode(digest, 'hex') AS digest
      FROM purchase_order WHERE source = $1 AND order_id = ANY($2::text[])
      """;

  /**
   * Stores the orders whose id is free and tells which. Waits for another transaction that is about
   * to take the same id; callers sort by id, so that two of them never wait for each other.
   */
  public Uni<Set<String>> claim(SqlConnection connection, String source, List<Order> orders) {
    if (orders.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return connection
        .preparedQuery(CLAIM)
        .execute(columns(source, orders))
        .map(rows -> {
          Set<String> claimed = new HashSet<>();
          rows.forEach(row -> claimed.add(row.getString("order_id")));
          return claimed;
        });
  }

  /** Stores the lines of orders that were claimed. */
  public Uni<Void> lines(SqlConnection connection, String source, List<Order> orders) {
    Map<String, List<OrderLine>> lines = new LinkedHashMap<>();
    orders.forEach(order -> lines.put(order.orderId(), order.lines()));
    return LineTable.ORDERS.insert(connection, source, lines);
  }

  /** The digests of stored orders by order id. */
  public Uni<Map<String, String>> digests(
      SqlConnection connection, String source, Collection<String> orderIds) {
    if (orderIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return connection
        .preparedQuery(DIGESTS)
        .execute(Tuple.of(source, orderIds.toArray(String[]::new)))
        .map(OrderRepository::digests);
  }

  static Map<String, String> digests(Iterable<Row> rows) {
    Map<String, String> digests = new HashMap<>();
    rows.forEach(row -> digests.put(row.getString("id"), row.getString("digest")));
    return digests;
  }

  private static Tuple columns(String source, List<Order> orders) {
    return Tuple.tuple()
        .addValue(source)
        .addValue(orders.stream().map(Order::orderId).toArray(String[]::new))
        .addValue(orders.stream().map(Order::customerId).toArray(String[]::new))
        .addValue(
            orders.stream()
                .map(order -> order.orderedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .addValue(
            orders.stream()
                .map(order -> order.amount().amount().toPlainString())
                .toArray(String[]::new))
        .addValue(orders.stream().map(order -> order.amount().currency()).toArray(String[]::new))
        .addValue(orders.stream().map(Order::channel).toArray(String[]::new))
        .addValue(orders.stream().map(Order::country).toArray(String[]::new))
        .addValue(orders.stream().map(Order::digest).toArray(String[]::new))
        .addValue(orders.stream().map(OrderRepository::cost).toArray(String[]::new));
  }

  static @Nullable String cost(Order order) {
    Money cost = order.knownCost();
    return cost == null ? null : cost.amount().toPlainString();
  }
}

package io.clientele.profile.feed;

import io.clientele.profile.behaviour.BehaviourKind;
import io.clientele.profile.change.Change;
import io.clientele.profile.order.OrderLine;
import io.clientele.profile.value.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a page of the feed tells besides the rows of its changes, kind by kind. */
@ApplicationScoped
class FeedDetailRepository {

  /** The most rows that are read of a kind: whatever comes behind them is left to the next page. */
  static final int MOST_ROWS = 20_000;

  private static final String LINES_OF =
      """
      SELECT k.place, l.sku, l.category, l.quantity, l.unit_price, l.discount, l.amount, l.currency
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (source, id, place)
      CROSS JOIN LATERAL (
        SELECT * FROM %1$s AS l WHERE l.source = k.source AND l.%2$s = k.id ORDER BY l.position LIMIT 1000) AS l
      ORDER BY k.place, l.position LIMIT $3
      """;

  private static final String ORDER_LINES = LINES_OF.formatted("order_line_in_force", "order_id");

  private static final String REFUND_LINES = LINES_OF.formatted("refund_line", "refund_id");

  // The limit keeps each order looked up by itself, however many there are.
  private static final String CHANNELS =
      """
      SELECT k.place, o.channel
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (source, id, place)
      CROSS JOIN LATERAL (
        SELECT channel FROM order_in_force AS o WHERE o.source = k.source AND o.order_id = k.id LIMIT 1) AS o
      WHERE o.channel <> ''
      """;

  // Whom it went to is told where that is a known customer, and never where it is who sent.
  private static final String BEHAVIOURS =
      """
      SELECT k.place, b.kind, b.name, b.subject, coalesce(c.customer_id, '') AS other
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (source, id, place)
      JOIN behaviour AS b ON b.source = k.source AND b.message_id = k.id
      LEFT JOIN customer AS c ON c.customer_id <> b.customer_id AND c.customer_id = CASE b.kind
        WHEN 'INVITED' THEN b.subject
        WHEN 'REFERRED' THEN
          CASE WHEN b.subject IS DISTINCT FROM b.properties ->> 'referrer_id' THEN b.subject END
        WHEN 'PRODUCT_SHARED' THEN coalesce(b.properties ->> 'recipient_id', b.properties ->> 'shared_with') END
      """;

  private static final String ITEMS =
      """
      SELECT k.place, p.sku, p.category
      FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS k (source, id, place)
      CROSS JOIN LATERAL (
        SELECT * FROM behaviour_product AS p
        WHERE p.source = k.source AND p.message_id = k.id ORDER BY p.position LIMIT 100) AS p
      ORDER BY k.place, p.position LIMIT $3
      """;

  private interface RowReader<T> {
    T read(Row row);
  }

  /** What is to be told of the changes, as far as it fits. */
  Uni<FeedDetails> read(SqlClient client, List<Change> changes) {
    Set<ItemKey> orders = new LinkedHashSet<>();
    Set<ItemKey> refunds = new LinkedHashSet<>();
    Set<ItemKey> behaviours = new LinkedHashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.OrderPlaced order -> orders.add(new ItemKey(order.source(), order.orderId()));
        case Change.RefundMade refund ->
            refunds.add(new ItemKey(refund.source(), refund.refundId()));
        case Change.BehaviourShown shown ->
            behaviours.add(new ItemKey(shown.source(), shown.messageId()));
        case Change.CustomerSeen _, Change.CustomerChanged _, Change.OrderRevised _ -> {}
      }
    }
    return orders(client, List.copyOf(orders))
        .flatMap(ofOrders ->
            parts(client, REFUND_LINES, List.copyOf(refunds), FeedDetailRepository::line)
                .flatMap(ofRefunds ->
                    behaviours(client, List.copyOf(behaviours))
                        .map(shown -> new FeedDetails(ofOrders, ofRefunds, shown))));
  }

  private static Uni<Map<ItemKey, OrderDetail>> orders(SqlClient client, List<ItemKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return parts(client, ORDER_LINES, keys, FeedDetailRepository::line)
        .flatMap(lines ->
            client
                .preparedQuery(CHANNELS)
                .execute(columns(keys))
                .map(rows -> {
                  Map<ItemKey, String> channels = new HashMap<>();
                  rows.forEach(row -> channels.put(key(keys, row), row.getString("channel")));
                  Map<ItemKey, OrderDetail> details = new HashMap<>();
                  lines.forEach((key, own) ->
                      details.put(key, new OrderDetail(channels.getOrDefault(key, ""), own)));
                  return details;
                }));
  }

  private static Uni<Map<ItemKey, Optional<Shown>>> behaviours(
      SqlClient client, List<ItemKey> keys) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return parts(client, ITEMS, keys, FeedDetailRepository::item)
        .flatMap(items ->
            client
                .preparedQuery(BEHAVIOURS)
                .execute(columns(keys))
                .map(rows -> {
                  Map<ItemKey, Optional<Shown>> shown = new HashMap<>();
                  items.keySet().forEach(key -> shown.put(key, Optional.empty()));
                  rows.forEach(row ->
                      shown.computeIfPresent(
                          key(keys, row),
                          (key, none) ->
                              Optional.of(shown(row, items.getOrDefault(key, List.of())))));
                  return shown;
                }));
  }

  /** The parts of each whole; without those of which not all was read. */
  private static <T> Uni<Map<ItemKey, List<T>>> parts(
      SqlClient client, String sql, List<ItemKey> keys, RowReader<T> reader) {
    if (keys.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return client
        .preparedQuery(sql)
        .execute(columns(keys).addInteger(MOST_ROWS))
        .map(rows -> {
          Map<ItemKey, List<T>> parts = new HashMap<>();
          int last = 0;
          for (Row row : rows) {
            parts.computeIfAbsent(key(keys, row), key -> new ArrayList<>()).add(reader.read(row));
            last = row.getLong("place").intValue() - 1;
          }
          int whole = rows.size() < MOST_ROWS ? keys.size() : last;
          keys.subList(0, whole).forEach(key -> parts.putIfAbsent(key, List.of()));
          keys.subList(whole, keys.size()).forEach(parts::remove);
          return parts;
        });
  }

  private static Tuple columns(List<ItemKey> keys) {
    return Tuple.tuple()
        .addValue(keys.stream().map(ItemKey::source).toArray(String[]::new))
        .addValue(keys.stream().map(ItemKey::id).toArray(String[]::new));
  }

  private static ItemKey key(List<ItemKey> keys, Row row) {
    return keys.get(row.getLong("place").intValue() - 1);
  }

  private static Shown.Item item(Row row) {
    return new Shown.Item(row.getString("sku"), row.getString("category"));
  }

  private static Shown shown(Row row, List<Shown.Item> items) {
    String told = row.getString("kind");
    BehaviourKind kind = told.isEmpty() ? BehaviourKind.OTHER : BehaviourKind.valueOf(told);
    return new Shown(
        kind,
        row.getString("name"),
        items,
        Openness.subject(kind, row.getString("subject")),
        row.getString("other"));
  }

  private static OrderLine line(Row row) {
    return new OrderLine(
        row.getString("sku"),
        "",
        row.getString("category"),
        row.getBigDecimal("quantity"),
        money(row, "unit_price"),
        money(row, "discount"),
        money(row, "amount"),
        null);
  }

  private static @Nullable Money money(Row row, String column) {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : new Money(amount, row.getString("currency"));
  }
}

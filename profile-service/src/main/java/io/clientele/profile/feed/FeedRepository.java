package io.clientele.profile.feed;

import io.clientele.profile.change.Change;
import io.clientele.profile.change.Change.BehaviourShown;
import io.clientele.profile.change.Change.CustomerChanged;
import io.clientele.profile.change.Change.CustomerSeen;
import io.clientele.profile.change.Change.OrderPlaced;
import io.clientele.profile.change.Change.RefundMade;
import io.clientele.profile.value.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the changes in the order of the feed. */
@ApplicationScoped
class FeedRepository {

  private static final int COUNT_LIMIT = 1_000_000;

  // A transaction that is still open has an id at or above xmin: nothing below can appear any more.
  // The page is taken first and each order looked up by itself: joined to all orders at once, a
  // page
  // would cost as much as the whole feed.
  private static final String PAGE =
      """
      SELECT c.xid::text AS xid, c.seq, coalesce(o.customer_id, c.customer_id) AS customer_id, c.source, c.kind,
             c.item_id, c.order_id, coalesce(o.ordered_at, c.happened_at) AS happened_at,
             coalesce(o.amount, c.amount) AS amount, coalesce(o.currency, c.currency) AS currency, o.revised_at,
             CASE WHEN o.source IS NULL THEN c.cost ELSE o.cost END AS cost
      FROM (
        SELECT * FROM change
        WHERE (xid, seq) > ($1::text::xid8, $2::bigint) AND xid < feed_number(pg_snapshot_xmin(pg_current_snapshot()))
        ORDER BY xid, seq LIMIT $3) AS c
      LEFT JOIN LATERAL (
        SELECT o.* FROM order_revision AS r
        CROSS JOIN LATERAL (
          SELECT * FROM order_in_force AS o WHERE o.source = r.source AND o.order_id = r.order_id LIMIT 1) AS o
        WHERE c.kind IN ('ORDER_PLACED', 'ORDER_REVISED') AND r.source = c.source AND r.order_id = c.item_id
        LIMIT 1) AS o ON true
      ORDER BY c.xid, c.seq
      """;

  private static final String PENDING =
      """
      SELECT count(*) AS pending
      FROM (SELECT FROM change WHERE (xid, seq) > ($1::text::xid8, $2::bigint) LIMIT $3) AS later
      """;

  private final Pool pool;

  FeedRepository(Pool pool) {
    this.pool = pool;
  }

  /** The changes after a place that can be read without ever skipping one. */
  Uni<FeedRows> page(SqlClient client, Cursor after, int limit) {
    return client
        .preparedQuery(PAGE)
        .execute(Tuple.of(Long.toString(after.xid()), after.seq(), limit))
        .map(rows -> rows(rows, after));
  }

  /** How many committed changes come after a place, readable or not yet; at most 1,000,000. */
  Uni<Long> pending(Cursor after) {
    return pool.preparedQuery(PENDING)
        .execute(Tuple.of(Long.toString(after.xid()), after.seq(), COUNT_LIMIT))
        .map(rows -> rows.iterator().next().getLong("pending"));
  }

  private static FeedRows rows(RowSet<Row> rows, Cursor after) {
    List<Change> changes = new ArrayList<>(rows.size());
    List<Cursor> places = new ArrayList<>(rows.size());
    for (Row row : rows) {
      changes.add(change(row));
      places.add(new Cursor(Long.parseLong(row.getString("xid")), row.getLong("seq")));
    }
    return new FeedRows(changes, places, after);
  }

  private static Change change(Row row) {
    String customer = row.getString("customer_id");
    String source = row.getString("source");
    String item = row.getString("item_id");
    Instant at = row.getOffsetDateTime("happened_at").toInstant();
    return switch (row.getString("kind")) {
      case "BEHAVIOUR_SHOWN" -> new BehaviourShown(customer, source, item, at);
      case "CUSTOMER_SEEN" -> new CustomerSeen(customer, source, at);
      case "CUSTOMER_CHANGED" -> new CustomerChanged(customer, source, at);
      case "ORDER_PLACED", "ORDER_REVISED" ->
          new OrderPlaced(
              customer,
              source,
              item,
              at,
              new Money(row.getBigDecimal("amount"), row.getString("currency")),
              money(row, "cost"),
              time(row.getOffsetDateTime("revised_at")));
      default ->
          new RefundMade(
              customer, source, item, row.getString("order_id"), at, money(row, "amount"));
    };
  }

  private static @Nullable Instant time(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static @Nullable Money money(Row row, String column) {
    BigDecimal amount = row.getBigDecimal(column);
    return amount == null ? null : new Money(amount, row.getString("currency"));
  }
}

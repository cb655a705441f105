package io.clientele.profile.order;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps the revision of each order that holds. Works within the caller's transaction. */
@ApplicationScoped
public class RevisionRepository {

  private static final String REVISE =
      """
      INSERT INTO order_revision AS known
        (source, order_id, customer_id, revised_at, ordered_at, amount, currency, channel, country, digest,
         cost)
      SELECT $1, order_id, customer_id, revised_at, ordered_at, amount::numeric, currency, channel, country,
             decode(digest, 'hex'), cost::numeric
      FROM unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::text[],
                  $8::text[], $9::text[], $10::text[], $11::text[])
        AS t (order_id, customer_id, revised_at, ordered_at, amount, currency, channel, country, digest, cost)
      ON CONFLICT (source, order_id) DO UPDATE
      SET customer_id = excluded.customer_id, revised_at = excluded.revised_at,
          ordered_at = excluded.ordered_at, amount = excluded.amount, currency = excluded.currency,
          channel = excluded.channel, country = excluded.country, digest = excluded.digest,
          cost = excluded.cost
      WHERE (excluded.revised_at, excluded.digest) > (known.revised_at, known.digest)
      RETURNING order_id
      """;

  private static final String FORGET_LINES =
      "DELETE FROM order_revision_line WHERE source = $1 AND order_id = ANY ($2::text[])";

  private static final Comparator<Revision> LATER =
      Comparator.comparing(Revision::revisedAt).thenComparing(Revision::digest);

  /**
   * Takes revisions in, those of one order together.
   *
   * @return the orders that are another now
   */
  public Uni<Set<String>> revise(
      SqlConnection connection, String source, Collection<Revision> told) {
    if (told.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    // Sorted by order, so that two transactions never wait for each other.
    TreeMap<String, Revision> latest = new TreeMap<>();
    told.forEach(revision ->
        latest.merge(revision.order().orderId(), revision, BinaryOperator.maxBy(LATER)));
    List<Revision> rows = List.copyOf(latest.values());
    return connection
        .preparedQuery(REVISE)
        .execute(columns(source, rows))
        .map(revised -> {
          Set<String> orders = new HashSet<>();
          revised.forEach(row -> orders.add(row.getString("order_id")));
          return orders;
        })
        .call(orders -> lines(connection, source, rows, orders));
  }

  private static Uni<Void> lines(
      SqlConnection connection, String source, List<Revision> rows, Set<String> orders) {
    Map<String, List<OrderLine>> lines = new LinkedHashMap<>();
    for (Revision row : rows) {
      if (orders.contains(row.order().orderId())) {
        lines.put(row.order().orderId(), row.order().lines());
      }
    }
    return connection
        .preparedQuery(FORGET_LINES)
        .execute(Tuple.of(source, orders.toArray(String[]::new)))
        .chain(() -> LineTable.REVISIONS.insert(connection, source, lines));
  }

  private static Tuple columns(String source, List<Revision> rows) {
    return Tuple.tuple()
        .addValue(source)
        .addValue(texts(rows, row -> row.order().orderId()))
        .addValue(texts(rows, row -> row.order().customerId()))
        .addValue(times(rows, Revision::revisedAt))
        .addValue(times(rows, row -> row.placedTold() ? row.order().orderedAt() : null))
        .addValue(texts(rows, row -> row.order().amount().amount().toPlainString()))
        .addValue(texts(rows, row -> row.order().amount().currency()))
        .addValue(texts(rows, row -> row.order().channel()))
        .addValue(texts(rows, row -> row.order().country()))
        .addValue(texts(rows, Revision::digest))
        .addValue(texts(rows, row -> OrderRepository.cost(row.order())));
  }

  private static @Nullable String[] texts(
      List<Revision> rows, Function<Revision, @Nullable String> column) {
    @Nullable String[] texts = new @Nullable String[rows.size()];
    for (int row = 0; row < texts.length; row++) {
      texts[row] = column.apply(rows.get(row));
    }
    return texts;
  }

  private static @Nullable OffsetDateTime[] times(
      List<Revision> rows, Function<Revision, @Nullable Instant> column) {
    @Nullable OffsetDateTime[] times = new @Nullable OffsetDateTime[rows.size()];
    for (int row = 0; row < times.length; row++) {
      Instant time = column.apply(rows.get(row));
      times[row] = time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
    return times;
  }
}

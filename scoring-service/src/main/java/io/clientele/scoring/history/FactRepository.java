package io.clientele.scoring.history;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Stores facts, each kind with one statement. A fact that is there already stays as it is, but for
 * an order, of which a later version takes the place of an earlier one, and an opinion that is
 * meant otherwise; a customer's first sighting only ever moves to an earlier time.
 */
@ApplicationScoped
public class FactRepository {

  private static final String SIGHTINGS =
      """
      INSERT INTO known_customer (customer_id, first_seen_at)
      SELECT customer_id, min(seen_at) FROM unnest($1::text[], $2::timestamptz[]) AS s (customer_id, seen_at)
      GROUP BY customer_id
      ON CONFLICT (customer_id) DO UPDATE SET first_seen_at = excluded.first_seen_at
      WHERE known_customer.first_seen_at > excluded.first_seen_at
      """;

  private static final String REFUNDS =
      """
      INSERT INTO refund (customer_id, source, refund_id, order_id, refunded_at, amount, currency)
      SELECT * FROM unnest(
        $1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::numeric[], $7::text[])
      ON CONFLICT (source, refund_id) DO NOTHING
      """;

  private static final String OPINIONS =
      """
      INSERT INTO opinion
        (customer_id, source, feedback_id, occurred_at, rating, polarity, wishes, aspects, order_id, channel, revision)
      SELECT customer_id, source, feedback_id, occurred_at, rating, polarity, string_to_array(wishes, E'\\n'),
        aspects::jsonb, order_id, channel, revision
      FROM unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::float8[], $6::float8[], $7::text[],
          $8::text[], $9::text[], $10::text[], $11::bigint[])
        AS n (customer_id, source, feedback_id, occurred_at, rating, polarity, wishes, aspects, order_id, channel,
          revision)
      ON CONFLICT (source, feedback_id) DO UPDATE SET polarity = excluded.polarity, revision = excluded.revision
      WHERE opinion.revision < excluded.revision
      """;

  // An order or a refund can change what a refund of all that is left amounts to, whoever it
  // belongs to.
  private static final String REFUNDED =
      """
      SELECT DISTINCT r.customer_id FROM refund r
      JOIN unnest($1::text[], $2::text[]) AS o (source, order_id) ON r.source = o.source AND r.order_id = o.order_id
      """;

  /** Stores the facts, of which there is at least one, and answers what may be otherwise now. */
  public Uni<Effect> store(SqlConnection connection, Facts facts) {
    List<Purchase> purchases = facts.latestPurchases();
    List<Sighting> sightings = facts.allSightings();
    Set<String> touched = facts.customerIds();
    return run(
            connection,
            SIGHTINGS,
            sightings,
            texts(sightings, Sighting::customerId),
            Times.sql(sightings, Sighting::at))
        .chain(() -> PurchaseWrites.store(connection, purchases, touched, facts.oldest()))
        .call(() -> refunds(connection, facts.refunds()))
        .call(() -> LineWrites.ofRefunds(connection, facts.refunds()))
        .call(() -> ActivityWrites.store(connection, facts.activities()))
        .call(() -> opinions(connection, facts.latestOpinions()))
        .call(() -> SignalWrites.store(connection, facts.signals()))
        .call(() -> refunded(connection, facts.orders().toList(), touched))
        .map(since -> new Effect(touched, since));
  }

  private static Uni<Void> refunds(SqlConnection connection, List<MoneyBack> refunds) {
    return run(
        connection,
        REFUNDS,
        refunds,
        texts(refunds, MoneyBack::customerId),
        texts(refunds, MoneyBack::source),
        texts(refunds, MoneyBack::refundId),
        texts(refunds, MoneyBack::orderId),
        Times.sql(refunds, MoneyBack::refundedAt),
        refunds.stream().map(MoneyBack::amount).toArray(BigDecimal[]::new),
        texts(refunds, MoneyBack::currency));
  }

  private static Uni<Void> opinions(SqlConnection connection, List<OpinionGiven> opinions) {
    return run(
        connection,
        OPINIONS,
        opinions,
        texts(opinions, OpinionGiven::customerId),
        texts(opinions, OpinionGiven::source),
        texts(opinions, OpinionGiven::feedbackId),
        Times.sql(opinions, given -> given.opinion().at()),
        opinions.stream().map(given -> given.opinion().rating()).toArray(Double[]::new),
        opinions.stream().map(given -> given.opinion().polarity()).toArray(Double[]::new),
        // An array of lists has to be even: each is one text here.
        texts(opinions, given -> String.join("\n", given.wishes())),
        texts(opinions, given -> SignalRows.aspects(given.aspects())),
        texts(opinions, OpinionGiven::orderId),
        texts(opinions, OpinionGiven::channel),
        opinions.stream().map(OpinionGiven::revision).toArray(Long[]::new));
  }

  private static Uni<Void> refunded(
      SqlConnection connection, List<OrderKey> orders, Set<String> touched) {
    if (orders.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    return connection
        .preparedQuery(REFUNDED)
        .execute(Tuple.of(texts(orders, OrderKey::source), texts(orders, OrderKey::orderId)))
        .invoke(rows -> rows.forEach(row -> touched.add(row.getString(0))))
        .replaceWithVoid();
  }

  static Uni<Void> run(
      SqlConnection connection, String sql, Collection<?> facts, Object... columns) {
    return facts.isEmpty()
        ? Uni.createFrom().voidItem()
        : connection.preparedQuery(sql).execute(Tuple.from(List.of(columns))).replaceWithVoid();
  }

  static <T> String[] texts(List<T> facts, Function<T, @Nullable String> column) {
    return facts.stream().map(column).toArray(String[]::new);
  }
}

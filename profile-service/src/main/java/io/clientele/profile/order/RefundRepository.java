package io.clientele.profile.order;

import io.clientele.profile.value.Money;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps refunds and their lines. All methods work within the caller's transaction. */
@ApplicationScoped
public class RefundRepository {

  private static final String CLAIM =
      """
      INSERT INTO refund
        (source, refund_id, customer_id, order_id, refunded_at, amount, currency, digest)
      SELECT $1, refund_id, customer_id, order_id, refunded_at, amount::numeric, currency,
             decode(digest, 'hex')
      FROM unnest($2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::text[], $7::text[],
                  $8::text[])
        AS t (refund_id, customer_id, order_id, refunded_at, amount, currency, digest)
      ON CONFLICT DO NOTHING
      RETURNING refund_id
      """;

  private static final String DIGESTS =
      """
      SELECT refund_id AS id, encode(digest, 'hex') AS digest
      FROM refund WHERE source = $1 AND refund_id = ANY($2::text[])
      """;

  /** Stores the refunds whose id is free and tells which; see {@link OrderRepository#claim}. */
  public Uni<Set<String>> claim(SqlConnection connection, String source, List<Refund> refunds) {
    if (refunds.isEmpty()) {
      return Uni.createFrom().item(Set.of());
    }
    return connection
        .preparedQuery(CLAIM)
        .execute(columns(source, refunds))
        .map(rows -> {
          Set<String> claimed = new HashSet<>();
          rows.forEach(row -> claimed.add(row.getString("refund_id")));
          return claimed;
        });
  }

  /** Stores the lines of refunds that were claimed. */
  public Uni<Void> lines(SqlConnection connection, String source, List<Refund> refunds) {
    Map<String, List<OrderLine>> lines = new LinkedHashMap<>();
    refunds.forEach(refund -> lines.put(refund.refundId(), refund.lines()));
    return LineTable.REFUNDS.insert(connection, source, lines);
  }

  /** The digests of stored refunds by refund id. */
  public Uni<Map<String, String>> digests(
      SqlConnection connection, String source, Collection<String> refundIds) {
    if (refundIds.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return connection
        .preparedQuery(DIGESTS)
        .execute(Tuple.of(source, refundIds.toArray(String[]::new)))
        .map(OrderRepository::digests);
  }

  private static Tuple columns(String source, List<Refund> refunds) {
    int size = refunds.size();
    @Nullable String[] amounts = new @Nullable String[size];
    @Nullable String[] currencies = new @Nullable String[size];
    for (int row = 0; row < size; row++) {
      Money amount = refunds.get(row).amount();
      amounts[row] = amount == null ? null : amount.amount().toPlainString();
      currencies[row] = amount == null ? null : amount.currency();
    }
    return Tuple.tuple()
        .addValue(source)
        .addValue(refunds.stream().map(Refund::refundId).toArray(String[]::new))
        .addValue(refunds.stream().map(Refund::customerId).toArray(String[]::new))
        .addValue(refunds.stream().map(Refund::orderId).toArray(String[]::new))
        .addValue(
            refunds.stream()
                .map(refund -> refund.refundedAt().atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new))
        .addValue(amounts)
        .addValue(currencies)
        .addValue(refunds.stream().map(Refund::digest).toArray(String[]::new));
  }
}

package io.clientele.scoring.history;

import io.clientele.scoring.history.RefundLine.OpenOrder;
import io.clientele.scoring.satisfaction.Opinion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Gathers histories, for many customers at once. */
@ApplicationScoped
public class HistoryRepository {

  private static final String SEEN =
      """
      SELECT customer_id, first_seen_at FROM known_customer
      WHERE customer_id = ANY ($1::text[]) AND first_seen_at <= $2 ORDER BY customer_id
      """;

  private static final String PURCHASES =
      """
      SELECT customer_id, currency, count(*), sum(amount), min(ordered_at), max(ordered_at) FROM purchase
      WHERE customer_id = ANY ($1::text[]) AND ordered_at <= $2 GROUP BY customer_id, currency
      """;

  private static final String REFUNDS =
      """
      SELECT r.customer_id, r.amount, r.currency, o.amount, o.currency, o.returned, o.first_claim
      FROM refund r
      LEFT JOIN LATERAL (
        SELECT p.amount, p.currency,
          (SELECT coalesce(sum(s.amount), 0) FROM refund s
           WHERE s.source = r.source AND s.order_id = r.order_id
             AND s.currency = p.currency AND s.refunded_at <= $2) AS returned,
          NOT EXISTS (SELECT FROM refund e
           WHERE e.source = r.source AND e.order_id = r.order_id AND e.amount IS NULL
             AND (e.refunded_at, e.refund_id) < (r.refunded_at, r.refund_id)) AS first_claim
        FROM purchase p
        WHERE p.source = r.source AND p.order_id = r.order_id AND p.ordered_at <= $2
      ) o ON r.amount IS NULL
      WHERE r.customer_id = ANY ($1::text[]) AND r.refunded_at <= $2
      """;

  private static final String OPINIONS =
      """
      SELECT customer_id, occurred_at, rating, polarity FROM opinion
      WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2
      ORDER BY customer_id, occurred_at, source, feedback_id
      """;

  private static final String PAGE =
      """
      SELECT customer_id FROM known_customer WHERE customer_id > $1 AND first_seen_at <= $2
      ORDER BY customer_id LIMIT $3
      """;

  /** The histories of those of the customers who are known by then, ascending by id. */
  public Uni<List<CustomerHistory>> gather(
      SqlConnection connection, Collection<String> customers, Instant until) {
    Tuple parameters = Tuple.of(customers.toArray(String[]::new), Times.sql(until));
    Map<String, CustomerHistoryBuilder> histories = new HashMap<>();
    return each(connection, PURCHASES, parameters, histories, HistoryRepository::purchase)
        .chain(() -> each(connection, REFUNDS, parameters, histories, HistoryRepository::refund))
        .chain(() -> each(connection, OPINIONS, parameters, histories, HistoryRepository::opinion))
        .chain(() -> connection.preparedQuery(SEEN).execute(parameters))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> history(row, histories))
                .toList());
  }

  /** Up to {@code size} ids of customers known by then, ascending, after the given one. */
  public Uni<List<String>> page(SqlConnection connection, String after, Instant until, int size) {
    return connection
        .preparedQuery(PAGE)
        .execute(Tuple.of(after, Times.sql(until), size))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(row -> row.getString(0)).toList());
  }

  private static Uni<Void> each(
      SqlConnection connection,
      String sql,
      Tuple parameters,
      Map<String, CustomerHistoryBuilder> histories,
      RowReader reader) {
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .invoke(rows ->
            rows.forEach(row ->
                reader.read(
                    row,
                    histories.computeIfAbsent(
                        row.getString(0), id -> new CustomerHistoryBuilder()))))
        .replaceWithVoid();
  }

  private interface RowReader {
    void read(Row row, CustomerHistoryBuilder history);
  }

  private static void purchase(Row row, CustomerHistoryBuilder history) {
    history.purchases.add(
        new PurchaseTotal(
            row.getString(1),
            row.getLong(2),
            row.getBigDecimal(3),
            row.getOffsetDateTime(4).toInstant(),
            row.getOffsetDateTime(5).toInstant()));
  }

  private static void refund(Row row, CustomerHistoryBuilder history) {
    BigDecimal orderAmount = row.getBigDecimal(3);
    OpenOrder order =
        orderAmount == null
            ? null
            : new OpenOrder(orderAmount, row.getString(4), row.getBigDecimal(5), row.getBoolean(6));
    history.refunds.add(new RefundLine(row.getBigDecimal(1), row.getString(2), order));
  }

  private static void opinion(Row row, CustomerHistoryBuilder history) {
    history.opinions.add(
        new Opinion(row.getOffsetDateTime(1).toInstant(), row.getDouble(2), row.getDouble(3)));
  }

  private static CustomerHistory history(Row row, Map<String, CustomerHistoryBuilder> histories) {
    CustomerHistoryBuilder parts =
        histories.getOrDefault(row.getString(0), new CustomerHistoryBuilder());
    return new CustomerHistory(
        row.getString(0),
        row.getOffsetDateTime(1).toInstant(),
        parts.purchases,
        parts.refunds,
        parts.opinions);
  }
}

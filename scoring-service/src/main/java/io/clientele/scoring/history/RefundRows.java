package io.clientele.scoring.history;

import io.vertx.mutiny.sqlclient.Row;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads refunds with what their amounts follow from: a refund without one gives back all that is
 * left of its order.
 */
public final class RefundRows {

  /**
   * The refunds of the customers {@code $1}, as far as they and their orders are known at {@code
   * $2}: customer_id, refunded_at, and what {@link #line} reads.
   */
  public static final String SQL =
      """
      SELECT r.customer_id, r.refunded_at, r.amount AS given, r.currency AS given_in,
        o.amount AS ordered, o.currency AS ordered_in, o.returned, o.first_claim,
        EXISTS (SELECT FROM purchase k WHERE k.source = r.source AND k.order_id = r.order_id
          AND k.cost IS NOT NULL AND k.ordered_at <= $2) AS costed
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

  private RefundRows() {}

  /** The refund of a row of {@link #SQL}. */
  public static RefundLine line(Row row) {
    return new RefundLine(
        row.getBigDecimal("given"),
        row.getString("given_in"),
        order(row),
        row.getBoolean("costed"));
  }

  private static RefundLine.@Nullable OpenOrder order(Row row) {
    BigDecimal ordered = row.getBigDecimal("ordered");
    return ordered == null
        ? null
        : new RefundLine.OpenOrder(
            ordered,
            row.getString("ordered_in"),
            row.getBigDecimal("returned"),
            row.getBoolean("first_claim"));
  }
}

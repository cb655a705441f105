package io.clientele.scoring.tier;

import io.clientele.scoring.history.RefundLine;
import io.clientele.scoring.history.RefundLine.OpenOrder;
import io.clientele.scoring.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Gathers what persons bought and returned, with the times, for many at once. */
@ApplicationScoped
class LedgerRepository {

  private static final String PURCHASES =
      "SELECT customer_id, ordered_at, currency, amount FROM purchase"
          + " WHERE customer_id = ANY ($1::text[])";

  // What a refund of all that is left amounts to, as far as it is known today.
  private static final String REFUNDS =
      """
      SELECT r.customer_id, r.refunded_at, r.currency, r.amount, o.amount, o.currency, o.returned, o.first_claim
      FROM refund r
      LEFT JOIN LATERAL (
        SELECT p.amount, p.currency,
          (SELECT coalesce(sum(s.amount), 0) FROM refund s
           WHERE s.source = r.source AND s.order_id = r.order_id AND s.currency = p.currency) AS returned,
          NOT EXISTS (SELECT FROM refund e
           WHERE e.source = r.source AND e.order_id = r.order_id AND e.amount IS NULL
             AND (e.refunded_at, e.refund_id) < (r.refunded_at, r.refund_id)) AS first_claim
        FROM purchase p WHERE p.source = r.source AND p.order_id = r.order_id
      ) o ON r.amount IS NULL
      WHERE r.customer_id = ANY ($1::text[])
      """;

  /** The ledger of each person, by the person's id. */
  Uni<Map<String, Ledger>> gather(SqlConnection connection, Collection<Person> persons) {
    Map<String, String> owners = new HashMap<>();
    Map<String, List<Ledger.Line>> lines = new HashMap<>();
    for (Person person : persons) {
      lines.put(person.id(), new ArrayList<>());
      person.customerIds().forEach(id -> owners.put(id, person.id()));
    }
    Tuple ids = Tuple.of(owners.keySet().toArray(String[]::new));
    return connection
        .preparedQuery(PURCHASES)
        .execute(ids)
        .invoke(rows -> rows.forEach(row -> linesOf(row, owners, lines).add(purchase(row))))
        .chain(() -> connection.preparedQuery(REFUNDS).execute(ids))
        .map(rows -> {
          rows.forEach(row -> refund(row, linesOf(row, owners, lines)));
          Map<String, Ledger> ledgers = new HashMap<>();
          lines.forEach((person, all) -> ledgers.put(person, Ledger.of(all)));
          return ledgers;
        });
  }

  private static List<Ledger.Line> linesOf(
      Row row, Map<String, String> owners, Map<String, List<Ledger.Line>> lines) {
    String owner = Objects.requireNonNull(owners.get(row.getString(0)), "only who was asked for");
    return Objects.requireNonNull(lines.get(owner));
  }

  private static Ledger.Line purchase(Row row) {
    return new Ledger.Line(
        row.getOffsetDateTime(1).toInstant(), row.getString(2), row.getBigDecimal(3), true);
  }

  private static void refund(Row row, List<Ledger.Line> lines) {
    BigDecimal orderAmount = row.getBigDecimal(4);
    OpenOrder order =
        orderAmount == null
            ? null
            : new OpenOrder(orderAmount, row.getString(5), row.getBigDecimal(6), row.getBoolean(7));
    RefundLine refund = new RefundLine(row.getBigDecimal(3), row.getString(2), order, false);
    String currency = refund.resolvedCurrency();
    if (currency != null) {
      lines.add(
          new Ledger.Line(
              row.getOffsetDateTime(1).toInstant(),
              currency,
              refund.resolvedAmount().negate(),
              false));
    }
  }
}

package io.clientele.scoring.tier;

import io.clientele.scoring.history.RefundLine;
import io.clientele.scoring.history.RefundRows;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** The ledger of each person, by the person's id. */
  Uni<Map<String, Ledger>> gather(SqlConnection connection, Collection<Person> persons) {
    Map<String, String> owners = new HashMap<>();
    Map<String, List<Ledger.Line>> lines = new HashMap<>();
    for (Person person : persons) {
      lines.put(person.id(), new ArrayList<>());
      person.customerIds().forEach(id -> owners.put(id, person.id()));
    }
    String[] customers = owners.keySet().toArray(String[]::new);
    Tuple asKnownToday = Tuple.of(customers, Times.sql(Course.NEVER));
    return connection
        .preparedQuery(PURCHASES)
        .execute(Tuple.of(customers))
        .invoke(rows -> rows.forEach(row -> linesOf(row, owners, lines).add(purchase(row))))
        .chain(() -> connection.preparedQuery(RefundRows.SQL).execute(asKnownToday))
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
    RefundLine refund = RefundRows.line(row);
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

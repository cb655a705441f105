package io.clientele.scoring.history;

import io.clientele.scoring.person.Person;
import io.clientele.scoring.satisfaction.Opinion;
import io.clientele.scoring.satisfaction.Signal;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.StreamSupport;

/** Gathers histories, for many customers at once. */
@ApplicationScoped
public class HistoryRepository {

  private static final String SEEN =
      """
      SELECT customer_id, first_seen_at FROM known_customer
      WHERE customer_id = ANY ($1::text[]) AND first_seen_at <= $2
      """;

  // By day of UTC: the models of repeat buying count days.
  private static final String PURCHASES =
      """
      SELECT customer_id, currency, count(*), sum(amount), min(ordered_at), max(ordered_at),
        count(cost), coalesce(sum(amount) FILTER (WHERE cost IS NOT NULL), 0), coalesce(sum(cost), 0)
      FROM purchase
      WHERE customer_id = ANY ($1::text[]) AND ordered_at <= $2
      GROUP BY customer_id, currency, date_trunc('day', ordered_at, 'UTC')
      """;

  // In one statement, as most have none of either: intake waits for each of them.
  private static final String OPINIONS =
      """
      (SELECT customer_id, occurred_at, rating, polarity, NULL AS kind, NULL::float8 AS value, NULL::float8 AS strength
       FROM opinion WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2
       ORDER BY occurred_at, source, feedback_id)
      UNION ALL
      SELECT customer_id, occurred_at, NULL, NULL, kind, value, strength
      FROM signal s WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2 AND %s
      """
          .formatted(SignalRows.latest("s", "$2"));

  // Who was not merged, and whoever others were merged into: that one may be known by their facts
  // alone. Each half stops by itself, so that a page costs a page.
  private static final String PAGE =
      """
      (SELECT k.customer_id FROM known_customer k
       WHERE k.customer_id > $1 AND k.first_seen_at <= $2
         AND NOT EXISTS (SELECT FROM membership m WHERE m.customer_id = k.customer_id)
       ORDER BY k.customer_id LIMIT $3)
      UNION
      (SELECT DISTINCT m.person_id FROM membership m
       WHERE m.person_id > $1
         AND EXISTS (SELECT FROM known_customer k WHERE k.customer_id = m.customer_id AND k.first_seen_at <= $2)
       ORDER BY m.person_id LIMIT $3)
      ORDER BY 1 LIMIT $3
      """;

  private final DoingsRepository doings;

  HistoryRepository(DoingsRepository doings) {
    this.doings = doings;
  }

  /** The histories of those of the persons who are known by then, ascending by id. */
  public Uni<List<CustomerHistory>> gather(
      SqlConnection connection, Collection<Person> persons, Instant until) {
    Histories histories = new Histories(persons);
    Tuple parameters = Tuple.of(histories.customerIds(), Times.sql(until));
    return each(connection, PURCHASES, parameters, histories, HistoryRepository::purchase)
        .chain(() ->
            each(connection, RefundRows.SQL, parameters, histories, HistoryRepository::refund))
        .chain(() -> each(connection, OPINIONS, parameters, histories, HistoryRepository::opinion))
        .chain(() -> each(connection, SEEN, parameters, histories, HistoryRepository::seen))
        .chain(() -> doings.gather(connection, persons, until))
        .invoke(histories::doings)
        .map(done -> histories.known());
  }

  /** Up to {@code size} ids of persons known by then, ascending, after the given one. */
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
      Histories histories,
      RowReader reader) {
    return connection
        .preparedQuery(sql)
        .execute(parameters)
        .invoke(rows -> rows.forEach(row -> reader.read(row, histories.of(row.getString(0)))))
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
            row.getOffsetDateTime(5).toInstant(),
            row.getLong(6),
            row.getBigDecimal(7),
            row.getBigDecimal(8)));
  }

  private static void refund(Row row, CustomerHistoryBuilder history) {
    history.refunds.add(RefundRows.line(row));
    history.signals.add(Signal.returned(row.getOffsetDateTime("refunded_at").toInstant()));
  }

  private static void opinion(Row row, CustomerHistoryBuilder history) {
    Instant at = row.getOffsetDateTime(1).toInstant();
    String kind = row.getString(4);
    if (kind == null) {
      history.opinions.add(new Opinion(at, row.getDouble(2), row.getDouble(3)));
    } else {
      history.signals.add(
          new Signal(at, Signal.Kind.valueOf(kind), row.getDouble(5), row.getDouble(6)));
    }
  }

  private static void seen(Row row, CustomerHistoryBuilder history) {
    history.seen(row.getOffsetDateTime(1).toInstant());
  }
}

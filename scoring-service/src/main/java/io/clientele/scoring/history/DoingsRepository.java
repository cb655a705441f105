package io.clientele.scoring.history;

import io.clientele.scoring.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Reads what persons bought and did one by one: of each the latest, never more. */
@ApplicationScoped
public class DoingsRepository {

  // The order in which the latest are found is that of the index, so that a page of rows is read
  // however long the history is.
  private static final String LATEST =
      """
      SELECT k.customer_id, f.* FROM unnest($1::text[]) AS k (customer_id)
      CROSS JOIN LATERAL (
        SELECT %1$s FROM %2$s AS t WHERE t.customer_id = k.customer_id AND t.%3$s <= $2
        ORDER BY t.%3$s DESC, t.source DESC, t.%4$s DESC%5$s LIMIT $3) AS f
      """;

  private static final String LINES =
      LATEST.formatted(
          """
          t.at, t.source, t.item_id AS id, t.position, t.order_id, t.sku, t.category, t.quantity, t.amount, t.discount,
          t.currency, t.channel
          """,
          "purchase_line",
          "at",
          "item_id",
          ", t.position DESC");

  private static final String ACTIVITIES =
      LATEST.formatted(
          """
          t.occurred_at AS at, t.source, t.message_id AS id, 0 AS position, t.kind, t.name, t.items::text AS items,
          t.subject, t.other_customer
          """,
          "activity",
          "occurred_at",
          "message_id",
          "");

  private static final String ORDERS =
      LATEST.formatted(
          "t.ordered_at AS at, t.source, t.order_id AS id, 0 AS position, t.amount, t.currency, t.channel",
          "purchase",
          "ordered_at",
          "order_id",
          "");

  private static final String RETURNS =
      LATEST.formatted(
          "t.refunded_at AS at, t.source, t.refund_id AS id, 0 AS position, t.order_id",
          "refund",
          "refunded_at",
          "refund_id",
          "");

  private static final Comparator<Found<?>> BY_PLACE =
      Comparator.<Found<?>, Instant>comparing(Found::at)
          .thenComparing(Found::source)
          .thenComparing(Found::id)
          .thenComparing(Found::position);

  private record Found<T>(Instant at, String source, String id, int position, T thing) {}

  private interface RowReader<T> {
    T read(Row row);
  }

  /** A kind of doing that can be read by itself. */
  public enum Part {
    LINES,
    ACTIVITIES,
    ORDERS,
    RETURNS
  }

  /** Everything that the persons bought and did up to a time, by person id; everybody is there. */
  public Uni<Map<String, Doings>> gather(
      SqlConnection connection, Collection<Person> persons, Instant until) {
    return gather(connection, persons, until, Set.of(Part.values()));
  }

  /** The same, of some parts alone; the others are left empty. */
  public Uni<Map<String, Doings>> gather(
      SqlConnection connection, Collection<Person> persons, Instant until, Set<Part> parts) {
    Reading reading = new Reading(connection, personOf(persons), until, parts);
    // Sent together, answered in their order.
    return Uni.combine()
        .all()
        .unis(
            reading.read(Part.LINES, LINES, DoingsRepository::line),
            reading.read(Part.ACTIVITIES, ACTIVITIES, ActivityRows::activity),
            reading.read(Part.ORDERS, ORDERS, DoingsRepository::order),
            reading.read(Part.RETURNS, RETURNS, DoingsRepository::back))
        .asTuple()
        .map(found -> {
          Map<String, Doings> doings = new HashMap<>();
          for (Person person : persons) {
            doings.put(
                person.id(),
                new Doings(
                    found.getItem1().getOrDefault(person.id(), List.of()),
                    found.getItem2().getOrDefault(person.id(), List.of()),
                    found.getItem3().getOrDefault(person.id(), List.of()),
                    found.getItem4().getOrDefault(person.id(), List.of())));
          }
          return doings;
        });
  }

  private static Map<String, String> personOf(Collection<Person> persons) {
    Map<String, String> personOf = new HashMap<>();
    persons.forEach(person -> person.customerIds().forEach(id -> personOf.put(id, person.id())));
    return personOf;
  }

  private record Reading(
      SqlConnection connection, Map<String, String> personOf, Instant until, Set<Part> parts) {

    <T> Uni<Map<String, List<T>>> read(Part part, String sql, RowReader<T> reader) {
      if (!parts.contains(part)) {
        return Uni.createFrom().item(Map.of());
      }
      String[] ids = new TreeSet<>(personOf.keySet()).toArray(String[]::new);
      return connection
          .preparedQuery(sql)
          .execute(Tuple.of(ids, Times.sql(until), Doings.MOST))
          .map(rows -> {
            Map<String, List<Found<T>>> found = new HashMap<>();
            for (Row row : rows) {
              found
                  .computeIfAbsent(
                      Objects.requireNonNull(personOf.get(row.getString("customer_id"))),
                      person -> new ArrayList<>())
                  .add(
                      new Found<>(
                          row.getOffsetDateTime("at").toInstant(),
                          row.getString("source"),
                          row.getString("id"),
                          row.getInteger("position"),
                          reader.read(row)));
            }
            Map<String, List<T>> latest = new HashMap<>();
            found.forEach((person, all) -> latest.put(person, latest(all)));
            return latest;
          });
    }
  }

  // Of a person of several ids more may have been read than counts.
  private static <T> List<T> latest(List<Found<T>> all) {
    all.sort(BY_PLACE);
    return all.subList(Math.max(0, all.size() - Doings.MOST), all.size()).stream()
        .map(Found::thing)
        .toList();
  }

  private static Line line(Row row) {
    return new Line(
        new OrderKey(row.getString("source"), row.getString("order_id")),
        row.getOffsetDateTime("at").toInstant(),
        row.getString("sku"),
        row.getString("category"),
        row.getBigDecimal("quantity"),
        row.getBigDecimal("amount"),
        row.getBigDecimal("discount"),
        row.getString("currency"),
        row.getString("channel"));
  }

  private static PlacedOrder order(Row row) {
    return new PlacedOrder(
        new OrderKey(row.getString("source"), row.getString("id")),
        row.getOffsetDateTime("at").toInstant(),
        row.getBigDecimal("amount"),
        row.getString("currency"),
        row.getString("channel"));
  }

  private static GivenBack back(Row row) {
    String order = row.getString("order_id");
    return new GivenBack(
        new OrderKey(row.getString("source"), order == null ? row.getString("id") : order),
        row.getOffsetDateTime("at").toInstant());
  }
}

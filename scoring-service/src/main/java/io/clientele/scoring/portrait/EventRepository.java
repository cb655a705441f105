package io.clientele.scoring.portrait;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.history.Doings;
import io.clientele.scoring.history.DoingsRepository;
import io.clientele.scoring.history.DoingsRepository.Part;
import io.clientele.scoring.history.RefundLine;
import io.clientele.scoring.history.RefundRows;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.satisfaction.Opinion;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;

/** Reads what happened with persons one by one: only of the kinds that are needed. */
@ApplicationScoped
public class EventRepository {

  private static final String ORDERS =
      """
      SELECT customer_id, ordered_at, amount, currency FROM purchase
      WHERE customer_id = ANY ($1::text[]) AND ordered_at <= $2
      """;

  private static final String OPINIONS =
      """
      SELECT customer_id, occurred_at, rating, polarity FROM opinion
      WHERE customer_id = ANY ($1::text[]) AND occurred_at <= $2
      """;

  private static final String ORDERED =
      """
      SELECT DISTINCT customer_id FROM purchase
      WHERE customer_id = ANY ($1::text[]) AND ordered_at > $2 AND ordered_at <= $3
      """;

  private enum Kind {
    ORDERS,
    REFUNDS,
    OPINIONS,
    LINES,
    ACTIVITIES
  }

  private static final class Gathered {
    final List<Event> orders = new ArrayList<>();
    final List<Event> refunds = new ArrayList<>();
    final List<Opinion> opinions = new ArrayList<>();
    final String currency;
    Doings doings = Doings.NONE;

    Gathered(String currency) {
      this.currency = currency;
    }

    OptionalDouble own(BigDecimal amount, String other) {
      return currency.equals(other)
          ? OptionalDouble.of(amount.doubleValue())
          : OptionalDouble.empty();
    }
  }

  private interface RowReader {
    void read(Row row, Gathered gathered);
  }

  private final PersonRepository persons;
  private final DoingsRepository doings;

  EventRepository(PersonRepository persons, DoingsRepository doings) {
    this.persons = persons;
    this.doings = doings;
  }

  /**
   * The subjects with the events that the figures need; as they are where none needs any.
   *
   * @param asOf events up to this time count
   */
  public Uni<List<Subject>> enrich(
      SqlConnection connection,
      List<Subject> subjects,
      Collection<Aggregate> figures,
      Instant asOf) {
    Set<Kind> kinds = kinds(figures);
    if (kinds.isEmpty() || subjects.isEmpty()) {
      return Uni.createFrom().item(subjects);
    }
    Map<String, Gathered> byPerson = new HashMap<>();
    subjects.forEach(subject -> byPerson.put(subject.personId(), new Gathered(currency(subject))));
    return persons
        .persons(connection, byPerson.keySet())
        .call(found -> gather(connection, byId(found, byPerson), kinds, asOf))
        .chain(found -> doings(connection, found, byPerson, kinds, asOf))
        .map(done -> subjects.stream().map(subject -> with(subject, byPerson)).toList());
  }

  private static Set<Kind> kinds(Collection<Aggregate> figures) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (Aggregate figure : figures) {
      switch (figure.measure()) {
        case ORDERS, GROSS_REVENUE -> kinds.add(Kind.ORDERS);
        case NET_REVENUE -> kinds.addAll(List.of(Kind.ORDERS, Kind.REFUNDS));
        case REFUNDS, REFUNDED -> kinds.add(Kind.REFUNDS);
        case FEEDBACK, RATING, POLARITY -> kinds.add(Kind.OPINIONS);
        case ITEMS, UNITS, DISCOUNT -> kinds.add(Kind.LINES);
        case VIEWS, VISITS, SHARES, INVITES, REVIEWS, COUPONS, SEARCHES ->
            kinds.add(Kind.ACTIVITIES);
      }
    }
    return kinds;
  }

  private static String currency(Subject subject) {
    return subject.values().get(PersonVocabulary.METRICS + "currency")
            instanceof Value.Text(String currency)
        ? currency
        : "";
  }

  private static Map<String, Gathered> byId(List<Person> found, Map<String, Gathered> byPerson) {
    Map<String, Gathered> byId = new HashMap<>();
    for (Person person : found) {
      Gathered gathered = Objects.requireNonNull(byPerson.get(person.id()));
      person.customerIds().forEach(id -> byId.put(id, gathered));
    }
    return byId;
  }

  private Uni<Void> doings(
      SqlConnection connection,
      List<Person> found,
      Map<String, Gathered> byPerson,
      Set<Kind> kinds,
      Instant asOf) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    if (kinds.contains(Kind.LINES)) {
      parts.add(Part.LINES);
    }
    if (kinds.contains(Kind.ACTIVITIES)) {
      parts.add(Part.ACTIVITIES);
    }
    return parts.isEmpty()
        ? Uni.createFrom().voidItem()
        : doings
            .gather(connection, found, asOf, parts)
            .invoke(read ->
                read.forEach(
                    (person, done) -> Objects.requireNonNull(byPerson.get(person)).doings = done))
            .replaceWithVoid();
  }

  private static Uni<Void> gather(
      SqlConnection connection, Map<String, Gathered> byId, Set<Kind> kinds, Instant asOf) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (Kind kind : kinds) {
      done =
          done.chain(() ->
              switch (kind) {
                case ORDERS -> each(connection, ORDERS, byId, asOf, EventRepository::order);
                case REFUNDS ->
                    each(connection, RefundRows.SQL, byId, asOf, EventRepository::refund);
                case OPINIONS -> each(connection, OPINIONS, byId, asOf, EventRepository::opinion);
                case LINES, ACTIVITIES -> Uni.createFrom().voidItem();
              });
    }
    return done;
  }

  private static Uni<Void> each(
      SqlConnection connection,
      String sql,
      Map<String, Gathered> byId,
      Instant asOf,
      RowReader reader) {
    return connection
        .preparedQuery(sql)
        .execute(Tuple.of(byId.keySet().toArray(String[]::new), Times.sql(asOf)))
        .invoke(rows ->
            rows.forEach(
                row -> reader.read(row, Objects.requireNonNull(byId.get(row.getString(0))))))
        .replaceWithVoid();
  }

  private static void order(Row row, Gathered gathered) {
    gathered.orders.add(new Event(time(row), gathered.own(row.getBigDecimal(2), row.getString(3))));
  }

  private static void refund(Row row, Gathered gathered) {
    RefundLine line = RefundRows.line(row);
    String currency = line.resolvedCurrency();
    gathered.refunds.add(
        new Event(
            time(row),
            currency == null
                ? OptionalDouble.empty()
                : gathered.own(line.resolvedAmount(), currency)));
  }

  private static void opinion(Row row, Gathered gathered) {
    gathered.opinions.add(new Opinion(time(row), row.getDouble(2), row.getDouble(3)));
  }

  private static Instant time(Row row) {
    return row.getOffsetDateTime(1).toInstant();
  }

  private static Subject with(Subject subject, Map<String, Gathered> byPerson) {
    Gathered gathered = Objects.requireNonNull(byPerson.get(subject.personId()));
    return subject.with(
        new Events(
            gathered.orders,
            gathered.refunds,
            gathered.opinions,
            gathered.doings.lines(),
            gathered.doings.activities(),
            gathered.currency));
  }

  /** Those of the persons who ordered after the first time and up to the second. */
  public Uni<Set<String>> ordered(
      SqlConnection connection, Collection<String> personIds, Instant after, Instant until) {
    return persons
        .persons(connection, personIds)
        .chain(found -> {
          Map<String, String> personOf = new HashMap<>();
          found.forEach(
              person -> person.customerIds().forEach(id -> personOf.put(id, person.id())));
          return connection
              .preparedQuery(ORDERED)
              .execute(
                  Tuple.of(
                      personOf.keySet().toArray(String[]::new), Times.sql(after), Times.sql(until)))
              .map(rows -> {
                Set<String> ordered = new HashSet<>();
                rows.forEach(
                    row -> ordered.add(Objects.requireNonNull(personOf.get(row.getString(0)))));
                return ordered;
              });
        });
  }
}

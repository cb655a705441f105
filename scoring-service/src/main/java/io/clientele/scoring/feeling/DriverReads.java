package io.clientele.scoring.feeling;

import io.clientele.scoring.history.SignalRows;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.clientele.scoring.satisfaction.Drivers;
import io.clientele.scoring.satisfaction.Spoken;
import io.clientele.scoring.segment.SegmentName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads feedback that judges aspects, and finds what moves satisfaction. */
@ApplicationScoped
class DriverReads {

  private static final int MOST = 50_000;

  /** Drivers, and what they add to the satisfaction of one customer; empty of nobody. */
  record Found(Drivers drivers, Map<String, Double> own) {}

  // A rating says how satisfied somebody is in all; where there is none the text has to say it.
  private static final String SPOKEN =
      """
      SELECT coalesce((v.rating - 3) / 2, v.polarity) AS outcome, v.aspects::text AS aspects FROM opinion v
      %s
      WHERE v.occurred_at > $1 AND v.occurred_at <= $2 AND v.aspects <> '{}'
        AND (v.rating IS NOT NULL OR v.polarity IS NOT NULL)
      """;

  // Those who may be profiled have a standing.
  private static final String ALL =
      SPOKEN.formatted(
              """
              LEFT JOIN membership m ON m.customer_id = v.customer_id
              JOIN standing s ON s.snapshot = 0 AND s.customer_id = coalesce(m.person_id, v.customer_id)
              """)
          + """
            AND ($3 = '' OR EXISTS (SELECT FROM label b WHERE b.person_id = s.customer_id AND b.dimension = $3))
            AND ($4 = '' OR v.channel = $4)
            AND ($5 = '' OR (v.order_id <> '' AND EXISTS (SELECT
          """
          + VoiceSql.LINES
          + """
          AND (l.sku = $5 OR l.category = $5))))
          ORDER BY v.occurred_at DESC, v.source, v.feedback_id LIMIT $6
          """;

  private static final String OWN = SPOKEN.formatted("") + " AND v.customer_id = ANY ($3::text[])";

  private static final String KNOWN =
      "SELECT EXISTS (SELECT FROM known_customer WHERE customer_id = ANY ($1::text[]) AND"
          + " first_seen_at <= $2)";

  private final Pool pool;
  private final PersonRepository persons;

  DriverReads(Pool pool, PersonRepository persons) {
    this.pool = pool;
    this.persons = persons;
  }

  /** Finds; fails with CUSTOMER_NOT_FOUND where nothing is known of the customer then. */
  Uni<Found> find(DriverQuery query) {
    return pool.withTransaction(connection ->
        all(connection, query)
            .map(Drivers::of)
            .chain(drivers ->
                own(connection, query).map(own -> new Found(drivers, drivers.contributions(own)))));
  }

  private static Uni<List<Spoken>> all(SqlConnection connection, DriverQuery query) {
    Narrowing narrowing = query.narrowing();
    return connection
        .preparedQuery(ALL)
        .execute(
            Tuple.of(
                Times.sql(query.begin()),
                Times.sql(query.asOf().time()),
                narrowing.segment().isEmpty() ? "" : SegmentName.dimension(narrowing.segment()),
                narrowing.channel(),
                narrowing.product(),
                MOST))
        .map(DriverReads::spoken);
  }

  private Uni<List<Spoken>> own(SqlConnection connection, DriverQuery query) {
    if (query.customerId().isEmpty()) {
      return Uni.createFrom().item(List.of());
    }
    return persons
        .persons(connection, List.of(query.customerId()))
        .chain(found -> own(connection, query, found));
  }

  private static Uni<List<Spoken>> own(
      SqlConnection connection, DriverQuery query, List<Person> found) {
    String[] ids =
        found.stream().flatMap(person -> person.customerIds().stream()).toArray(String[]::new);
    boolean refused = found.stream().anyMatch(Person::profilingRefused);
    Instant asOf = query.asOf().time();
    return connection
        .preparedQuery(KNOWN)
        .execute(Tuple.of(ids, Times.sql(asOf)))
        .invoke(rows -> {
          if (!rows.iterator().next().getBoolean(0)) {
            throw CustomerFeelings.notFound();
          }
        })
        .chain(() ->
            refused
                ? Uni.createFrom().item(List.<Spoken>of())
                : connection
                    .preparedQuery(OWN)
                    .execute(Tuple.of(Times.sql(query.begin()), Times.sql(asOf), ids))
                    .map(DriverReads::spoken));
  }

  private static List<Spoken> spoken(RowSet<Row> rows) {
    return StreamSupport.stream(rows.spliterator(), false)
        .map(row ->
            new Spoken(row.getDouble("outcome"), SignalRows.aspects(row.getString("aspects"))))
        .toList();
  }
}

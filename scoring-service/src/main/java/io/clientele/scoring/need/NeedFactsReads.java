package io.clientele.scoring.need;

import io.clientele.scoring.history.Activity;
import io.clientele.scoring.history.Activity.Item;
import io.clientele.scoring.history.Line;
import io.clientele.scoring.history.OrderKey;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.person.Person;
import io.clientele.scoring.person.PersonRepository;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what needs follow from: what was bought, searched for, looked at and asked for. */
@ApplicationScoped
class NeedFactsReads {

  // The latest, so that nobody costs more than so much.
  private static final int MOST = 2_000;

  private static final String LINES =
      """
      SELECT l.* FROM unnest($1::text[]) AS t (id) CROSS JOIN LATERAL (
        SELECT customer_id, source, order_id, ordered_at, sku, category, quantity FROM purchase_line
        WHERE customer_id = t.id AND ordered_at <= $2 ORDER BY ordered_at DESC LIMIT %d) AS l
      """
          .formatted(MOST);

  private static final String ACTIVITIES =
      """
      SELECT a.* FROM unnest($1::text[]) AS t (id) CROSS JOIN LATERAL (
        SELECT customer_id, occurred_at, kind, name, items::text, subject FROM activity
        WHERE customer_id = t.id AND occurred_at <= $2 AND occurred_at > $3
          AND kind IN ('PRODUCT_VIEWED', 'PRODUCT_ADDED', 'PRODUCTS_SEARCHED')
        ORDER BY occurred_at DESC LIMIT %d) AS a
      """
          .formatted(MOST);

  private final PersonRepository persons;
  private final AskedNeeds asked;
  private final NeedPolicy policy;

  NeedFactsReads(PersonRepository persons, AskedNeeds asked, NeedPolicy policy) {
    this.persons = persons;
    this.asked = asked;
    this.policy = policy;
  }

  private static final class Gathered {
    final List<Line> lines = new ArrayList<>();
    final List<Activity> activities = new ArrayList<>();
    final List<ToldNeed> told = new ArrayList<>();

    NeedFacts facts() {
      return new NeedFacts(lines, activities, told);
    }
  }

  /** The facts of the persons up to a time, by their ids. */
  Uni<Map<String, NeedFacts>> of(
      SqlConnection connection, Collection<String> personIds, Instant asOf) {
    return persons
        .persons(connection, personIds)
        .chain(found -> {
          Map<String, Gathered> byPerson = new HashMap<>();
          Map<String, Gathered> byId = new HashMap<>();
          for (Person person : found) {
            Gathered gathered = new Gathered();
            byPerson.put(person.id(), gathered);
            byId.put(person.id(), gathered);
            person.customerIds().forEach(id -> byId.put(id, gathered));
          }
          return gather(connection, byId, asOf).map(done -> facts(byPerson));
        });
  }

  private static Map<String, NeedFacts> facts(Map<String, Gathered> byPerson) {
    Map<String, NeedFacts> facts = HashMap.newHashMap(byPerson.size());
    byPerson.forEach((person, gathered) -> facts.put(person, gathered.facts()));
    return facts;
  }

  private Uni<Void> gather(SqlConnection connection, Map<String, Gathered> byId, Instant asOf) {
    String[] ids = byId.keySet().toArray(String[]::new);
    Instant begin = asOf.minus(policy.window());
    return connection
        .preparedQuery(LINES)
        .execute(Tuple.of(ids, Times.sql(asOf)))
        .invoke(rows -> rows.forEach(row -> of(byId, row).lines.add(line(row))))
        .chain(() ->
            connection
                .preparedQuery(ACTIVITIES)
                .execute(Tuple.of(ids, Times.sql(asOf), Times.sql(begin))))
        .invoke(rows -> rows.forEach(row -> of(byId, row).activities.add(activity(row))))
        .chain(() -> asked.of(connection, byId.keySet(), asOf))
        .invoke(told ->
            told.forEach((id, needs) ->
                Objects.requireNonNull(byId.get(id)).told.addAll(needs)))
        .replaceWithVoid();
  }

  private static Gathered of(Map<String, Gathered> byId, Row row) {
    return Objects.requireNonNull(byId.get(row.getString("customer_id")));
  }

  private static Line line(Row row) {
    return new Line(
        new OrderKey(row.getString("source"), row.getString("order_id")),
        row.getOffsetDateTime("ordered_at").toInstant(),
        row.getString("sku"),
        row.getString("category"),
        row.getBigDecimal("quantity"),
        null,
        null,
        "",
        "");
  }

  private static Activity activity(Row row) {
    List<Item> items = new ArrayList<>();
    for (Object item : new JsonArray(row.getString("items"))) {
      JsonObject told = (JsonObject) item;
      items.add(new Item(told.getString("sku", ""), told.getString("category", "")));
    }
    return new Activity(
        row.getOffsetDateTime("occurred_at").toInstant(),
        Activity.Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        items,
        row.getString("subject"),
        "");
  }
}

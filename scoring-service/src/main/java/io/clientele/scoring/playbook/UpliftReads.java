package io.clientele.scoring.playbook;

import io.clientele.scoring.evaluation.Sample;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.history.Times;
import io.clientele.scoring.portrait.EventRepository;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.wire.TimeMessages;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Compares those whom a rule treated with those whom it left alone. */
@ApplicationScoped
class UpliftReads {

  private static final int CHUNK = 1_000;
  private static final int MOST = 20_000;

  // Of each person the first time counts: what came later may have come of it.
  private static final String FIRST =
      """
      SELECT f.person_id, f.since, f.held_out, s.currency
      FROM (SELECT DISTINCT ON (h.person_id) h.person_id, h.since, h.held_out
            FROM playbook_holding h WHERE h.rule = $1 ORDER BY h.person_id, h.since, h.holding_id) f
      JOIN standing s ON s.snapshot = 0 AND s.customer_id = f.person_id
      WHERE f.since <= $2 ORDER BY f.since DESC, f.person_id LIMIT $3
      """;

  private static final String EVER = "SELECT EXISTS (SELECT FROM playbook_holding WHERE rule = $1)";

  private record Treated(String personId, Instant since, boolean heldOut, String currency) {}

  private static final class Groups {
    final Sample.Builder treated = new Sample.Builder();
    final Sample.Builder heldOut = new Sample.Builder();
  }

  private final Pool pool;
  private final PlaybookInForce inForce;
  private final EventRepository events;

  UpliftReads(Pool pool, PlaybookInForce inForce, EventRepository events) {
    this.pool = pool;
    this.inForce = inForce;
    this.events = events;
  }

  /**
   * The comparison, over the latest 20,000 persons of whom the rule began to hold so long ago.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where there is no such
   *     rule and never was one
   */
  Uni<Uplift> uplift(String rule, UpliftOutcome outcome, int days, Instant now) {
    return pool.withTransaction(connection ->
        connection
            .query("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
            .execute()
            .chain(() -> check(connection, rule))
            .chain(() -> first(connection, rule, now.minus(Duration.ofDays(days))))
            .map(found -> outcome == UpliftOutcome.NET_REVENUE ? ofOneCurrency(found) : found)
            .chain(found -> compare(connection, found, outcome, days))
            .map(groups ->
                Uplift.of(rule, outcome, days, groups.treated.build(), groups.heldOut.build())));
  }

  private Uni<Void> check(SqlConnection connection, String rule) {
    return inForce
        .load(connection)
        .chain(playbook ->
            playbook.rule(rule).isPresent()
                ? Uni.createFrom().item(true)
                : connection
                    .preparedQuery(EVER)
                    .execute(Tuple.of(rule))
                    .map(rows -> rows.iterator().next().getBoolean(0)))
        .invoke(known -> {
          if (!known) {
            throw Field.invalid(
                "rule", "the playbook in force has no rule of this name, and none was kept before");
          }
        })
        .replaceWithVoid();
  }

  private static Uni<List<Treated>> first(SqlConnection connection, String rule, Instant until) {
    return connection
        .preparedQuery(FIRST)
        .execute(Tuple.of(rule, Times.sql(until), MOST))
        .map(rows ->
            StreamSupport.stream(rows.spliterator(), false).map(UpliftReads::treated).toList());
  }

  private static Treated treated(Row row) {
    return new Treated(
        row.getString(0),
        row.getOffsetDateTime(1).toInstant(),
        row.getBoolean(2),
        Objects.requireNonNullElse(row.getString(3), ""));
  }

  // Money does not add up across currencies: those of the most common one count.
  private static List<Treated> ofOneCurrency(List<Treated> found) {
    return found.stream()
        .filter(one -> !one.currency().isEmpty())
        .collect(Collectors.groupingBy(Treated::currency))
        .entrySet()
        .stream()
        .max(
            Comparator.<Map.Entry<String, List<Treated>>>comparingInt(
                    entry -> entry.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getValue)
        .orElse(List.of());
  }

  private Uni<Groups> compare(
      SqlConnection connection, List<Treated> found, UpliftOutcome outcome, int days) {
    Uni<Groups> compared = Uni.createFrom().item(new Groups());
    for (int i = 0; i < found.size(); i += CHUNK) {
      List<Treated> chunk = found.subList(i, Math.min(found.size(), i + CHUNK));
      compared =
          compared.call(groups ->
              events(connection, chunk, outcome)
                  .invoke(
                      happened -> chunk.forEach(one -> add(groups, one, happened, outcome, days))));
    }
    return compared;
  }

  private Uni<Map<String, Events>> events(
      SqlConnection connection, List<Treated> chunk, UpliftOutcome outcome) {
    List<Subject> subjects =
        chunk.stream()
            .map(one -> new Subject(one.personId(), one.since(), currency(one), Events.NONE))
            .toList();
    return events
        .enrich(connection, subjects, outcome.needs(), TimeMessages.LATEST)
        .map(enriched -> {
          Map<String, Events> happened = new HashMap<>();
          enriched.forEach(subject -> happened.put(subject.personId(), subject.events()));
          return happened;
        });
  }

  private static Map<String, Value> currency(Treated one) {
    return Map.of(PersonVocabulary.METRICS + "currency", new Value.Text(one.currency()));
  }

  private static void add(
      Groups groups, Treated one, Map<String, Events> happened, UpliftOutcome outcome, int days) {
    outcome
        .figure(
            Objects.requireNonNull(happened.get(one.personId())),
            one.since(),
            one.since().plus(Duration.ofDays(days)))
        .ifPresent(figure -> (one.heldOut() ? groups.heldOut : groups.treated).add(figure));
  }
}

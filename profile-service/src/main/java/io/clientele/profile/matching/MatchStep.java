package io.clientele.profile.matching;

import io.clientele.profile.matching.Suggestion.State;
import io.clientele.profile.matching.linkage.MatchRecord;
import io.clientele.profile.matching.linkage.Score;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares some of the customers who are due, in one transaction. One process does so at a time:
 * two that wrote the keys of two alike people at the same time would see neither the other's.
 */
@ApplicationScoped
class MatchStep {

  private static final long LOCK = 0x6d61746368L;

  private static final String TRY_LOCK = "SELECT pg_try_advisory_xact_lock($1) AS taken";

  // Whose rows are held cannot be taken away before what is kept of them here is there to be
  // deleted.
  private static final String HOLD =
      """
      SELECT customer_id FROM customer WHERE customer_id = ANY($1::text[])
      ORDER BY customer_id FOR KEY SHARE
      """;

  private final Pool pool;
  private final MatchQueue queue;
  private final Persons persons;
  private final Candidates candidates;
  private final MatchKeyRepository keys;
  private final SuggestionRepository suggestions;
  private final ModelRepository models;
  private final MatchConfig config;
  private final List<ReviewPairs> reviews;

  MatchStep(
      Pool pool,
      MatchQueue queue,
      Persons persons,
      Candidates candidates,
      MatchKeyRepository keys,
      SuggestionRepository suggestions,
      ModelRepository models,
      MatchConfig config,
      @All List<ReviewPairs> reviews) {
    this.pool = pool;
    this.queue = queue;
    this.persons = persons;
    this.candidates = candidates;
    this.keys = keys;
    this.suggestions = suggestions;
    this.models = models;
    this.config = config;
    this.reviews = reviews;
  }

  /** Takes the next customers and tells whether there may be more. */
  Uni<Boolean> take() {
    return pool.withTransaction(connection ->
        connection
            .preparedQuery(TRY_LOCK)
            .execute(Tuple.of(LOCK))
            .flatMap(rows ->
                rows.iterator().next().getBoolean("taken")
                    ? next(connection)
                    : Uni.createFrom().item(false)));
  }

  private Uni<Boolean> next(SqlConnection connection) {
    return queue
        .take(connection, config.batchCustomers())
        .flatMap(due ->
            due.isEmpty()
                ? Uni.createFrom().item(false)
                : persons
                    .of(connection, due)
                    .flatMap(found -> known(connection, Set.copyOf(found.values())))
                    .flatMap(batch -> look(connection, batch))
                    .replaceWith(true));
  }

  private Uni<Batch> known(SqlConnection connection, Set<Person> found) {
    Set<String> ids = new HashSet<>();
    found.forEach(person -> ids.addAll(person.customerIds()));
    return connection
        .preparedQuery(HOLD)
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .map(rows -> {
          Set<String> held = new HashSet<>();
          rows.forEach(row -> held.add(row.getString("customer_id")));
          return new Batch(
              ids,
              found.stream()
                  .filter(person -> person.customerIds().stream().anyMatch(held::contains))
                  .toList());
        });
  }

  private Uni<Void> look(SqlConnection connection, Batch batch) {
    return candidates
        .records(batch.persons)
        .call(records -> keys.replace(connection, batch.ids, hashes(records)))
        .flatMap(records ->
            suggestions
                .of(connection, batch.ids)
                .flatMap(known -> suggest(connection, batch, records, known)));
  }

  private Map<String, Set<String>> hashes(Map<String, MatchRecord> records) {
    Map<String, Set<String>> hashes = new HashMap<>();
    records.forEach((person, record) -> hashes.put(person, keys.hashes(record)));
    return hashes;
  }

  private Uni<Void> suggest(
      SqlConnection connection,
      Batch batch,
      Map<String, MatchRecord> records,
      List<Suggestion> known) {
    Set<Pair> open = new HashSet<>();
    Set<Pair> decided = new HashSet<>();
    for (Suggestion suggestion : known) {
      State state = suggestion.state();
      if (state == State.ACCEPTED || state == State.REJECTED) {
        decided.add(suggestion.pair());
      } else {
        open.add(suggestion.pair());
      }
    }
    return reviews(batch.persons)
        .flatMap(reviewed -> {
          Set<Pair> also = new HashSet<>(open);
          also.addAll(reviewed);
          return models
              .inForce(connection)
              .flatMap(model ->
                  candidates
                      .compare(connection, records, also, model.model())
                      .flatMap(scores ->
                          persons
                              .of(connection, ids(decided, reviewed))
                              .flatMap(found ->
                                  settle(
                                      connection,
                                      open,
                                      Suggesting.of(
                                          scores,
                                          model.model().threshold(),
                                          as(found, reviewed),
                                          as(found, decided))))));
        });
  }

  private Uni<Void> settle(SqlConnection connection, Set<Pair> open, Map<Pair, Score> suggested) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    List<Suggestion> found = new ArrayList<>();
    suggested.forEach((pair, score) -> found.add(Suggestion.found(pair, score)));
    Set<Pair> gone = new HashSet<>(open);
    gone.removeAll(suggested.keySet());
    return suggestions
        .withdraw(connection, gone)
        .flatMap(done -> suggestions.offer(connection, found, now));
  }

  private Uni<Set<Pair>> reviews(Collection<Person> of) {
    Uni<Set<Pair>> all = Uni.createFrom().item(new HashSet<>());
    for (ReviewPairs review : reviews) {
      all =
          all.flatMap(pairs ->
              review
                  .of(of)
                  .map(more -> {
                    pairs.addAll(more);
                    return pairs;
                  }));
    }
    return all;
  }

  private static Set<String> ids(Collection<Pair> some, Collection<Pair> others) {
    Set<String> ids = new HashSet<>();
    some.forEach(pair -> ids.addAll(List.of(pair.customerId(), pair.otherId())));
    others.forEach(pair -> ids.addAll(List.of(pair.customerId(), pair.otherId())));
    return ids;
  }

  /** The pairs of the persons whom the ids of pairs lead to now. */
  private static Set<Pair> as(Map<String, Person> persons, Set<Pair> pairs) {
    Set<Pair> now = new HashSet<>();
    for (Pair pair : pairs) {
      String a =
          persons.getOrDefault(pair.customerId(), Person.alone(pair.customerId())).personId();
      String b = persons.getOrDefault(pair.otherId(), Person.alone(pair.otherId())).personId();
      if (!a.equals(b)) {
        now.add(Pair.of(a, b));
      }
    }
    return now;
  }

  private record Batch(Set<String> ids, List<Person> persons) {}
}

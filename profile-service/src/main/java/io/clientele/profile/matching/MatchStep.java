package io.clientele.profile.matching;

import io.clientele.profile.erasure.Tombstones;
import io.clientele.profile.matching.linkage.MatchRecord;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
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

  private static final String KNOWN =
      "SELECT customer_id FROM customer WHERE customer_id = ANY ($1::text[])";

  private final Pool pool;
  private final Tombstones tombstones;
  private final MatchQueue queue;
  private final Persons persons;
  private final Candidates candidates;
  private final MatchKeyRepository keys;
  private final SuggestionRenewal suggestions;
  private final MatchConfig config;

  MatchStep(
      Pool pool,
      Tombstones tombstones,
      MatchQueue queue,
      Persons persons,
      Candidates candidates,
      MatchKeyRepository keys,
      SuggestionRenewal suggestions,
      MatchConfig config) {
    this.pool = pool;
    this.tombstones = tombstones;
    this.queue = queue;
    this.persons = persons;
    this.candidates = candidates;
    this.keys = keys;
    this.suggestions = suggestions;
    this.config = config;
  }

  /** Takes the next customers and tells whether there may be more. */
  Uni<Boolean> take() {
    return pool.withTransaction(connection ->
        tombstones
            .admit(connection, Set.of())
            .flatMap(admitted -> connection.preparedQuery(TRY_LOCK).execute(Tuple.of(LOCK)))
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
        .preparedQuery(KNOWN)
        .execute(Tuple.of(ids.toArray(String[]::new)))
        .flatMap(rows -> {
          Set<String> known = new HashSet<>();
          rows.forEach(row -> known.add(row.getString("customer_id")));
          return tombstones
              .erased(connection, ids)
              .map(erased -> new Batch(ids, alive(found, known, erased)));
        });
  }

  private static List<Person> alive(Set<Person> found, Set<String> known, Set<String> erased) {
    return found.stream()
        .filter(person -> person.customerIds().stream().anyMatch(known::contains))
        .filter(person -> person.customerIds().stream().noneMatch(erased::contains))
        .toList();
  }

  private Uni<Void> look(SqlConnection connection, Batch batch) {
    return candidates
        .records(connection, batch.persons)
        .call(records -> keys.replace(connection, batch.ids, hashes(records)))
        .flatMap(records -> suggestions.renew(connection, batch.ids, batch.persons, records));
  }

  private Map<String, Set<String>> hashes(Map<String, MatchRecord> records) {
    Map<String, Set<String>> hashes = new HashMap<>();
    records.forEach((person, record) -> hashes.put(person, keys.hashes(record)));
    return hashes;
  }

  private record Batch(Set<String> ids, List<Person> persons) {}
}

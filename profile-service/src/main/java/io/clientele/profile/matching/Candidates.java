package io.clientele.profile.matching;

import io.clientele.profile.matching.linkage.Comparison;
import io.clientele.profile.matching.linkage.LinkageModel;
import io.clientele.profile.matching.linkage.MatchRecord;
import io.clientele.profile.matching.linkage.Score;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds for people those who may be the same, and compares them. */
@ApplicationScoped
class Candidates {

  private final Persons persons;
  private final AttributeFields fields;
  private final MatchKeyRepository keys;
  private final MatchConfig config;

  Candidates(Persons persons, AttributeFields fields, MatchKeyRepository keys, MatchConfig config) {
    this.persons = persons;
    this.fields = fields;
    this.keys = keys;
    this.config = config;
  }

  /** The records of persons by person id; those of whom nothing comparable is known are absent. */
  Uni<Map<String, MatchRecord>> records(SqlClient client, Collection<Person> of) {
    return fields
        .of(client, of)
        .map(told -> {
          Map<String, MatchRecord> records = new HashMap<>();
          told.forEach((personId, texts) -> {
            MatchRecord record = MatchRecord.of(texts);
            if (!record.isEmpty()) {
              records.put(personId, record);
            }
          });
          return records;
        });
  }

  /**
   * Compares persons with all who share a key with them.
   *
   * @param records of the persons, by person id
   * @param also pairs that are compared whatever they share
   * @return what each pair of two different persons comes to, above the model's threshold or not
   */
  Uni<Map<Pair, Score>> compare(
      SqlClient client,
      Map<String, MatchRecord> records,
      Collection<Pair> also,
      LinkageModel model) {
    Map<String, Set<String>> hashes = new HashMap<>();
    records.forEach((person, record) -> hashes.put(person, keys.hashes(record)));
    Set<String> all = new HashSet<>();
    hashes.values().forEach(all::addAll);
    return keys.holders(client, all, config.maxBlock())
        .map(holders -> pairs(hashes, holders, also))
        .flatMap(pairs ->
            persons
                .of(client, ids(pairs))
                .flatMap(found ->
                    missing(client, found, records)
                        .map(others -> scores(pairs, found, others, model))));
  }

  private Uni<Map<String, MatchRecord>> missing(
      SqlClient client, Map<String, Person> found, Map<String, MatchRecord> records) {
    List<Person> unread =
        found.values().stream()
            .distinct()
            .filter(person -> !records.containsKey(person.personId()))
            .toList();
    return records(client, unread).invoke(others -> others.putAll(records));
  }

  private static Set<Pair> pairs(
      Map<String, Set<String>> hashes, Map<String, Set<String>> holders, Collection<Pair> also) {
    Set<Pair> pairs = new HashSet<>(also);
    hashes.forEach((person, held) ->
        held.forEach(hash ->
            holders.getOrDefault(hash, Set.of()).stream()
                .filter(other -> !other.equals(person))
                .forEach(other -> pairs.add(Pair.of(person, other)))));
    return pairs;
  }

  private static Set<String> ids(Collection<Pair> pairs) {
    Set<String> ids = new HashSet<>();
    pairs.forEach(pair -> ids.addAll(List.of(pair.customerId(), pair.otherId())));
    return ids;
  }

  private static Map<Pair, Score> scores(
      Set<Pair> pairs,
      Map<String, Person> persons,
      Map<String, MatchRecord> records,
      LinkageModel model) {
    Map<Pair, Score> scores = new HashMap<>();
    for (Pair pair : new ArrayList<>(pairs)) {
      String a = person(persons, pair.customerId());
      String b = person(persons, pair.otherId());
      MatchRecord ofA = records.get(a);
      MatchRecord ofB = records.get(b);
      if (!a.equals(b) && ofA != null && ofB != null) {
        scores.computeIfAbsent(Pair.of(a, b), any -> model.score(Comparison.of(ofA, ofB)));
      }
    }
    return scores;
  }

  private static String person(Map<String, Person> persons, String id) {
    return persons.getOrDefault(id, Person.alone(id)).personId();
  }
}

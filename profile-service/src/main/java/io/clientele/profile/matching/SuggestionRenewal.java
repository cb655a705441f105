package io.clientele.profile.matching;

import io.clientele.profile.matching.Suggestion.State;
import io.clientele.profile.matching.linkage.LinkageModel;
import io.clientele.profile.matching.linkage.MatchRecord;
import io.clientele.profile.matching.linkage.Score;
import io.clientele.profile.person.Person;
import io.clientele.profile.person.Persons;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps the suggestions of people as their comparison comes out now. */
@ApplicationScoped
class SuggestionRenewal {

  private final Persons persons;
  private final Candidates candidates;
  private final SuggestionRepository suggestions;
  private final ModelRepository models;
  private final DoubtfulPairs doubtful;

  SuggestionRenewal(
      Persons persons,
      Candidates candidates,
      SuggestionRepository suggestions,
      ModelRepository models,
      DoubtfulPairs doubtful) {
    this.persons = persons;
    this.candidates = candidates;
    this.suggestions = suggestions;
    this.models = models;
    this.doubtful = doubtful;
  }

  /**
   * Compares people with all who may be the same, suggests those who are alike and takes back what
   * is open of those who are not; within the caller's transaction.
   *
   * @param ids all under which the people are or were known
   * @param records of the people, by person id
   */
  Uni<Void> renew(
      SqlConnection connection,
      Collection<String> ids,
      Collection<Person> people,
      Map<String, MatchRecord> records) {
    return Uni.combine()
        .all()
        .unis(
            suggestions.of(connection, ids),
            doubtful.of(connection, people),
            models.inForce(connection).map(FittedModel::model))
        .usingConcurrencyOf(1)
        .asTuple()
        .flatMap(
            told -> renew(connection, records, told.getItem1(), told.getItem2(), told.getItem3()));
  }

  private Uni<Void> renew(
      SqlConnection connection,
      Map<String, MatchRecord> records,
      List<Suggestion> known,
      Set<Pair> reviewed,
      LinkageModel model) {
    Set<Pair> open = new HashSet<>();
    Set<Pair> decided = new HashSet<>();
    for (Suggestion suggestion : known) {
      State state = suggestion.state();
      boolean isDecided = state == State.ACCEPTED || state == State.REJECTED;
      (isDecided ? decided : open).add(suggestion.pair());
    }
    Set<Pair> also = new HashSet<>(open);
    also.addAll(reviewed);
    return candidates
        .compare(connection, records, also, model)
        .flatMap(scores ->
            persons
                .of(connection, ids(decided, reviewed))
                .map(found ->
                    Suggesting.of(
                        scores, model.threshold(), now(found, reviewed), now(found, decided))))
        .flatMap(suggested -> settle(connection, open, suggested));
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

  private static Set<String> ids(Collection<Pair> some, Collection<Pair> others) {
    Set<String> ids = new HashSet<>();
    some.forEach(pair -> ids.addAll(List.of(pair.customerId(), pair.otherId())));
    others.forEach(pair -> ids.addAll(List.of(pair.customerId(), pair.otherId())));
    return ids;
  }

  /** The pairs of the people whom the ids of pairs lead to now. */
  private static Set<Pair> now(Map<String, Person> people, Set<Pair> pairs) {
    Set<Pair> now = new HashSet<>();
    for (Pair pair : pairs) {
      String a = people.getOrDefault(pair.customerId(), Person.alone(pair.customerId())).personId();
      String b = people.getOrDefault(pair.otherId(), Person.alone(pair.otherId())).personId();
      if (!a.equals(b)) {
        now.add(Pair.of(a, b));
      }
    }
    return now;
  }
}

package io.clientele.profile.matching;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.profile.identity.Cause;
import io.clientele.profile.identity.CustomerMerging;
import io.clientele.profile.identity.Decision;
import io.clientele.profile.identity.Merge;
import io.clientele.profile.matching.Suggestion.State;
import io.clientele.profile.matching.linkage.Score;
import io.clientele.profile.person.KnownPersons;
import io.clientele.profile.person.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks up who may be the same person, and takes decisions. */
@ApplicationScoped
class Matching {

  private final Pool pool;
  private final KnownPersons persons;
  private final Candidates candidates;
  private final ModelRepository models;
  private final SuggestionRepository suggestions;
  private final CustomerMerging merging;

  Matching(
      Pool pool,
      KnownPersons persons,
      Candidates candidates,
      ModelRepository models,
      SuggestionRepository suggestions,
      CustomerMerging merging) {
    this.pool = pool;
    this.persons = persons;
    this.candidates = candidates;
    this.models = models;
    this.suggestions = suggestions;
    this.merging = merging;
  }

  /** Who may be the same person as this one, the most probable first. */
  Uni<List<Suggestion>> matches(String customerId) {
    return persons
        .known(customerId)
        .flatMap(person ->
            Uni.combine()
                .all()
                .unis(candidates.records(pool, List.of(person)), models.inForce(pool))
                .asTuple()
                .flatMap(told ->
                    candidates
                        .compare(pool, told.getItem1(), List.of(), told.getItem2().model())
                        .flatMap(scores ->
                            answer(person, scores, told.getItem2().model().threshold()))));
  }

  private Uni<List<Suggestion>> answer(Person person, Map<Pair, Score> scores, double threshold) {
    return suggestions
        .of(pool, person.customerIds())
        .map(known -> {
          Map<Pair, Suggestion> queued = new HashMap<>();
          known.forEach(suggestion -> queued.put(suggestion.pair(), suggestion));
          return scores.entrySet().stream()
              .filter(entry -> entry.getValue().probability() >= threshold)
              .map(entry -> {
                Suggestion found = Suggestion.found(entry.getKey(), entry.getValue());
                return queued.getOrDefault(entry.getKey(), found).with(entry.getValue());
              })
              .sorted(
                  Comparator.comparing((Suggestion one) -> -one.score().probability())
                      .thenComparing(one -> one.pair().toString()))
              .toList();
        });
  }

  /** Merges the two of an open suggestion. */
  Uni<Suggestion> accept(String suggestionId, String reason, String actor) {
    return open(suggestionId)
        .flatMap(suggestion ->
            merging
                .merge(
                    suggestion.pair().customerId(),
                    suggestion.pair().otherId(),
                    Cause.SUGGESTED,
                    new Decision(reason, actor))
                .map(Merge::mergeId)
                .onFailure(Matching::isOnePersonAlready)
                .transform(failure -> wrongState()))
        .flatMap(mergeId -> decide(suggestionId, State.ACCEPTED, actor, reason, mergeId));
  }

  /** Says that the two of an open suggestion are not one person. */
  Uni<Suggestion> reject(String suggestionId, String reason, String actor) {
    return open(suggestionId)
        .flatMap(suggestion -> decide(suggestionId, State.REJECTED, actor, reason, ""));
  }

  private Uni<Suggestion> decide(
      String suggestionId, State state, String actor, String reason, String mergeId) {
    Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
    return suggestions
        .decide(suggestionId, state, now, actor, reason, mergeId)
        .flatMap(decided -> {
          if (!decided) {
            throw wrongState();
          }
          return find(suggestionId);
        });
  }

  private Uni<Suggestion> open(String suggestionId) {
    return find(suggestionId)
        .invoke(suggestion -> {
          if (suggestion.state() != State.OPEN) {
            throw wrongState();
          }
        });
  }

  private Uni<Suggestion> find(String suggestionId) {
    return suggestions
        .find(suggestionId)
        .onItem()
        .ifNull()
        .failWith(() ->
            new ClienteleException(
                ErrorCode.SUGGESTION_NOT_FOUND, "suggestion_id", "there is no such suggestion"));
  }

  private static boolean isOnePersonAlready(Throwable failure) {
    return failure instanceof ClienteleException refusal
        && refusal.code() == ErrorCode.MERGE_WITH_ITSELF;
  }

  private static ClienteleException wrongState() {
    return new ClienteleException(
        ErrorCode.WRONG_STATE,
        "suggestion_id",
        "the suggestion is not open any more: it was decided, or its people were merged or are gone");
  }
}

package io.clientele.profile.matching;

import io.clientele.contracts.profile.v1.DecideSuggestionRequest;
import io.clientele.contracts.profile.v1.FindMatchesRequest;
import io.clientele.contracts.profile.v1.FindMatchesResponse;
import io.clientele.contracts.profile.v1.FitMatchModelRequest;
import io.clientele.contracts.profile.v1.GetMatchModelRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsResponse;
import io.clientele.contracts.profile.v1.MatchModel;
import io.clientele.contracts.profile.v1.MatchingService;
import io.clientele.profile.matching.Suggestion.State;
import io.clientele.profile.person.KnownPersons;
import io.clientele.profile.person.Person;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.PageToken;
import io.quarkus.grpc.GrpcService;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Suggestions of who may be one person, over gRPC. */
@GrpcService
public class MatchingGrpc implements MatchingService {

  private static final int MAX_REASON = 1000;

  private final Pool pool;
  private final KnownPersons persons;
  private final Matching matching;
  private final SuggestionRepository suggestions;
  private final ModelRepository models;
  private final ModelFitting fitting;

  MatchingGrpc(
      Pool pool,
      KnownPersons persons,
      Matching matching,
      SuggestionRepository suggestions,
      ModelRepository models,
      ModelFitting fitting) {
    this.pool = pool;
    this.persons = persons;
    this.matching = matching;
    this.suggestions = suggestions;
    this.models = models;
    this.fitting = fitting;
  }

  @Override
  public Uni<ListSuggestionsResponse> listSuggestions(ListSuggestionsRequest request) {
    return Uni.createFrom()
        .deferred(() -> {
          Content list = MatchingMessages.list(request);
          SuggestionRepository.Place place = MatchingMessages.place(request, list);
          State state = MatchingMessages.state(request.getState());
          int size = PageToken.size(request.getPageSize());
          if (request.getCustomerId().isEmpty()) {
            return page(state, null, place, size, list);
          }
          return persons
              .known(request.getCustomerId())
              .map(Person::customerIds)
              .flatMap(ids -> page(state, ids, place, size, list));
        });
  }

  private Uni<ListSuggestionsResponse> page(
      State state,
      @Nullable Collection<String> customerIds,
      SuggestionRepository.@Nullable Place place,
      int size,
      Content list) {
    return Uni.combine()
        .all()
        .unis(
            suggestions.page(state, customerIds, place, size + 1),
            suggestions.count(state, customerIds))
        .with((page, total) -> MatchingMessages.page(page, size, total, list));
  }

  @Override
  public Uni<FindMatchesResponse> findMatches(FindMatchesRequest request) {
    return Uni.createFrom()
        .deferred(() -> matching.matches(request.getCustomerId()))
        .map(MatchingMessages::matches);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Suggestion> acceptSuggestion(
      DecideSuggestionRequest request) {
    return Uni.createFrom()
        .deferred(() -> matching.accept(id(request), reason(request), actor(request)))
        .map(MatchingMessages::message);
  }

  @Override
  public Uni<io.clientele.contracts.profile.v1.Suggestion> rejectSuggestion(
      DecideSuggestionRequest request) {
    return Uni.createFrom()
        .deferred(() -> matching.reject(id(request), reason(request), actor(request)))
        .map(MatchingMessages::message);
  }

  private static String id(DecideSuggestionRequest request) {
    return Fields.id("suggestion_id", request.getSuggestionId());
  }

  private static String reason(DecideSuggestionRequest request) {
    return Fields.text("reason", request.getReason(), MAX_REASON);
  }

  private static String actor(DecideSuggestionRequest request) {
    return Fields.optionalId("actor", request.getActor());
  }

  @Override
  public Uni<MatchModel> getMatchModel(GetMatchModelRequest request) {
    return models.inForce(pool).map(MatchingMessages::model);
  }

  @Override
  public Uni<MatchModel> fitMatchModel(FitMatchModelRequest request) {
    return fitting.fit().map(MatchingMessages::model);
  }
}

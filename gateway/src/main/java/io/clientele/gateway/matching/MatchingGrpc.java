package io.clientele.gateway.matching;

import io.clientele.contracts.profile.v1.DecideSuggestionRequest;
import io.clientele.contracts.profile.v1.FindMatchesRequest;
import io.clientele.contracts.profile.v1.FitMatchModelRequest;
import io.clientele.contracts.profile.v1.GetMatchModelRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsResponse;
import io.clientele.contracts.profile.v1.MatchingServiceGrpc.MatchingServiceBlockingStub;
import io.clientele.gateway.upstream.Upstream;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;

/** Suggestions at profile-service. */
@ApplicationScoped
class MatchingGrpc {

  private final MatchingServiceBlockingStub service;
  private final Upstream upstream;

  MatchingGrpc(@GrpcClient("profile") MatchingServiceBlockingStub service, Upstream upstream) {
    this.service = service;
    this.upstream = upstream;
  }

  SuggestionView.Matches matches(String customerId) {
    return new SuggestionView.Matches(
        upstream
            .list(service)
            .findMatches(FindMatchesRequest.newBuilder().setCustomerId(customerId).build())
            .getMatchesList()
            .stream()
            .map(MatchingMessages::view)
            .toList());
  }

  SuggestionView.Suggestions list(String customerId, String state, int pageSize, String pageToken) {
    ListSuggestionsResponse page =
        upstream
            .list(service)
            .listSuggestions(
                ListSuggestionsRequest.newBuilder()
                    .setCustomerId(customerId)
                    .setState(MatchingMessages.state(state))
                    .setPageSize(pageSize)
                    .setPageToken(pageToken)
                    .build());
    return new SuggestionView.Suggestions(
        page.getSuggestionsList().stream().map(MatchingMessages::view).toList(),
        page.getNextPageToken(),
        page.getTotalSize());
  }

  SuggestionView accept(String suggestionId, String actor, String reason) {
    return MatchingMessages.view(
        upstream.write(service).acceptSuggestion(decision(suggestionId, actor, reason)));
  }

  SuggestionView reject(String suggestionId, String actor, String reason) {
    return MatchingMessages.view(
        upstream.write(service).rejectSuggestion(decision(suggestionId, actor, reason)));
  }

  private static DecideSuggestionRequest decision(
      String suggestionId, String actor, String reason) {
    return DecideSuggestionRequest.newBuilder()
        .setSuggestionId(suggestionId)
        .setActor(actor)
        .setReason(reason)
        .build();
  }

  MatchModelView model() {
    return MatchingMessages.view(
        upstream.read(service).getMatchModel(GetMatchModelRequest.getDefaultInstance()));
  }

  MatchModelView fit() {
    return MatchingMessages.view(
        upstream.work(service).fitMatchModel(FitMatchModelRequest.getDefaultInstance()));
  }
}

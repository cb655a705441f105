package io.clientele.profile.matching;

import io.clientele.contracts.profile.v1.FieldModel;
import io.clientele.contracts.profile.v1.FindMatchesResponse;
import io.clientele.contracts.profile.v1.LevelModel;
import io.clientele.contracts.profile.v1.ListSuggestionsRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsResponse;
import io.clientele.contracts.profile.v1.MatchEvidence;
import io.clientele.contracts.profile.v1.MatchModel;
import io.clientele.profile.matching.Suggestion.State;
import io.clientele.profile.matching.linkage.Field;
import io.clientele.profile.matching.linkage.Level;
import io.clientele.profile.matching.linkage.Odds;
import io.clientele.profile.value.Content;
import io.clientele.profile.value.Fields;
import io.clientele.profile.value.PageToken;
import io.clientele.profile.value.ValueMessages;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps suggestions and models to their messages. */
final class MatchingMessages {

  private MatchingMessages() {}

  static State state(io.clientele.contracts.profile.v1.Suggestion.State state) {
    return switch (state) {
      case STATE_UNSPECIFIED, OPEN -> State.OPEN;
      case ACCEPTED -> State.ACCEPTED;
      case REJECTED -> State.REJECTED;
      case OBSOLETE -> State.OBSOLETE;
      case UNRECOGNIZED -> throw Fields.invalid("state", "is not known");
    };
  }

  static Content list(ListSuggestionsRequest request) {
    return new Content("suggestions")
        .put(request.getCustomerId())
        .put(state(request.getState()).name());
  }

  static SuggestionRepository.@Nullable Place place(ListSuggestionsRequest request, Content list) {
    PageToken place = PageToken.of(request.getPageToken(), list, 2);
    if (place.isStart()) {
      return null;
    }
    try {
      return new SuggestionRepository.Place(
          Double.parseDouble(place.parts().getFirst()), place.parts().getLast());
    } catch (NumberFormatException e) {
      throw PageToken.invalid();
    }
  }

  static ListSuggestionsResponse page(List<Suggestion> page, int size, long total, Content list) {
    ListSuggestionsResponse.Builder response =
        ListSuggestionsResponse.newBuilder().setTotalSize(total);
    page.stream().limit(size).map(MatchingMessages::message).forEach(response::addSuggestions);
    if (page.size() > size) {
      Suggestion last = page.get(size - 1);
      response.setNextPageToken(
          new PageToken(List.of(Double.toString(last.score().probability()), last.suggestionId()))
              .token(list));
    }
    return response.build();
  }

  static FindMatchesResponse matches(List<Suggestion> found) {
    return FindMatchesResponse.newBuilder()
        .addAllMatches(found.stream().map(MatchingMessages::message).toList())
        .build();
  }

  static io.clientele.contracts.profile.v1.Suggestion message(Suggestion suggestion) {
    var message =
        io.clientele.contracts.profile.v1.Suggestion.newBuilder()
            .setSuggestionId(suggestion.suggestionId())
            .setCustomerId(suggestion.pair().customerId())
            .setOtherId(suggestion.pair().otherId())
            .setProbability(suggestion.score().probability())
            .setWeight(suggestion.score().weight())
            .setState(message(suggestion.state()))
            .setDecidedBy(suggestion.decidedBy())
            .setMergeId(suggestion.mergeId());
    suggestion
        .score()
        .evidence()
        .forEach(one ->
            message.addEvidence(
                MatchEvidence.newBuilder()
                    .setField(one.field())
                    .setLevel(one.level())
                    .setWeight(one.weight())));
    Instant suggested = suggestion.suggestedAt();
    if (suggested != null) {
      message.setSuggestedAt(ValueMessages.timestamp(suggested));
    }
    Instant decided = suggestion.decidedAt();
    if (decided != null) {
      message.setDecidedAt(ValueMessages.timestamp(decided));
    }
    return message.build();
  }

  private static io.clientele.contracts.profile.v1.Suggestion.State message(@Nullable State state) {
    return switch (state) {
      case null -> io.clientele.contracts.profile.v1.Suggestion.State.STATE_UNSPECIFIED;
      case OPEN -> io.clientele.contracts.profile.v1.Suggestion.State.OPEN;
      case ACCEPTED -> io.clientele.contracts.profile.v1.Suggestion.State.ACCEPTED;
      case REJECTED -> io.clientele.contracts.profile.v1.Suggestion.State.REJECTED;
      case OBSOLETE -> io.clientele.contracts.profile.v1.Suggestion.State.OBSOLETE;
    };
  }

  static MatchModel model(FittedModel fitted) {
    MatchModel.Builder message =
        MatchModel.newBuilder()
            .setVersion(fitted.version())
            .setThreshold(fitted.model().threshold())
            .setPrior(fitted.model().prior())
            .setPairs(fitted.pairs());
    for (Field field : Field.values()) {
      message.addFields(field(field, fitted.model().odds().getOrDefault(field, Map.of())));
    }
    Instant fittedAt = fitted.fittedAt();
    return fittedAt == null
        ? message.build()
        : message.setFittedAt(ValueMessages.timestamp(fittedAt)).build();
  }

  private static FieldModel field(Field field, Map<Level, Odds> odds) {
    FieldModel.Builder message = FieldModel.newBuilder().setField(field.id());
    for (Level level : field.levels()) {
      Odds known = odds.get(level);
      if (known != null) {
        message.addLevels(
            LevelModel.newBuilder()
                .setLevel(level.id())
                .setM(known.m())
                .setU(known.u())
                .setWeight(known.weight()));
      }
    }
    return message.build();
  }
}

package io.clientele.profile.matching;

import static io.clientele.profile.FactSender.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.DecideSuggestionRequest;
import io.clientele.contracts.profile.v1.FindMatchesRequest;
import io.clientele.contracts.profile.v1.GetMatchModelRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsRequest;
import io.clientele.contracts.profile.v1.MatchEvidence;
import io.clientele.contracts.profile.v1.MatchModel;
import io.clientele.contracts.profile.v1.MatchingServiceGrpc;
import io.clientele.contracts.profile.v1.MatchingServiceGrpc.MatchingServiceBlockingStub;
import io.clientele.contracts.profile.v1.Suggestion;
import io.clientele.contracts.profile.v1.Suggestion.State;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MatchingTest {

  private static final String DAY = "2026-01-01T00:00:00Z";

  @Inject Pool pool;
  private FactSender people;
  private MatchingServiceBlockingStub matching;

  @BeforeEach
  void connect() {
    people = new FactSender();
    matching = MatchingServiceGrpc.newBlockingStub(people.channel());
  }

  @AfterEach
  void disconnect() {
    people.close();
  }

  @Test
  void twoWhoAreAlikeAreSuggestedWithEvidenceAndWithoutValues() {
    tellOfTwo();

    Suggestion suggestion = open("a").getFirst();

    assertThat(suggestion.getCustomerId()).isEqualTo(people.id("a"));
    assertThat(suggestion.getOtherId()).isEqualTo(people.id("b"));
    assertThat(suggestion.getProbability()).isBetween(0.9, 1.0);
    assertThat(suggestion.getEvidenceList())
        .extracting(MatchEvidence::getField, MatchEvidence::getLevel)
        .contains(tuple("first_name", "close"), tuple("email", "exact"), tuple("city", "missing"));
    assertThat(suggestion.getEvidenceList().stream().mapToDouble(MatchEvidence::getWeight).sum())
        .isEqualTo(suggestion.getWeight(), within(1e-6));
    assertThat(suggestion.toString()).doesNotContain(people.run() + "@");
  }

  @Test
  void aMatchIsFoundAsSoonAsThePersonIsKnown() {
    people.identify("a", DAY, person(0));
    FactSender.untilCompared(pool);
    people.identify("b", DAY, person(0));

    assertThat(
            matching
                .findMatches(FindMatchesRequest.newBuilder().setCustomerId(people.id("b")).build())
                .getMatchesList())
        .singleElement()
        .satisfies(match -> assertThat(match.getCustomerId()).isEqualTo(people.id("a")));
    assertThat(
            refusal(() ->
                matching.findMatches(
                    FindMatchesRequest.newBuilder().setCustomerId("nobody").build())))
        .isEqualTo(ErrorCode.CUSTOMER_NOT_FOUND);
  }

  @Test
  void acceptingMergesOnce() {
    tellOfTwo();
    DecideSuggestionRequest decision = decision(open("a").getFirst());

    Suggestion accepted = matching.acceptSuggestion(decision);

    assertThat(accepted.getState()).isEqualTo(State.ACCEPTED);
    assertThat(accepted.getMergeId()).isNotEmpty();
    assertThat(accepted.getDecidedBy()).isEqualTo("judge");
    assertThat(accepted.hasDecidedAt()).isTrue();
    assertThat(open("a")).isEmpty();
    assertThat(refusal(() -> matching.acceptSuggestion(decision))).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(refusal(() -> matching.rejectSuggestion(decision))).isEqualTo(ErrorCode.WRONG_STATE);
    assertThat(
            refusal(() ->
                matching.acceptSuggestion(
                    DecideSuggestionRequest.newBuilder().setSuggestionId("none").build())))
        .isEqualTo(ErrorCode.SUGGESTION_NOT_FOUND);
  }

  @Test
  void whoWasRejectedIsNotSuggestedAgainEvenUnderOtherIds() {
    tellOfTwo();
    assertThat(matching.rejectSuggestion(decision(open("a").getFirst())).getState())
        .isEqualTo(State.REJECTED);

    people.identify("a", "2026-01-02T00:00:00Z", Map.of("city", "Graz"));
    FactSender.untilCompared(pool);
    assertThat(open("a")).isEmpty();

    people.behave("c", DAY, "Viewed");
    people.merge(pool, "c", "a");
    people.identify("c", "2026-01-03T00:00:00Z", Map.of("city", "Graz"));
    FactSender.untilCompared(pool);

    assertThat(open("b")).isEmpty();
  }

  @Test
  void aPairThatWasMergedOtherwiseOrIsNoLongerAlikeIsObsolete() {
    tellOfTwo();
    people.merge(pool, "a", "b");
    assertThat(open("a")).isEmpty();
    assertThat(list("a", State.OBSOLETE)).hasSize(1);

    people.unmerge(pool, "b");
    assertThat(open("a")).hasSize(1);

    Map<String, String> other = new HashMap<>();
    other.put("first_name", "Xaver");
    other.put("last_name", "Quist");
    other.put("email", "x" + people.run() + "x@example.org");
    other.put("birth_date", "1901-11-30");
    other.put("phone", "+4315550000");
    people.identify("b", "2026-01-02T00:00:00Z", other);
    FactSender.untilCompared(pool);
    assertThat(open("a")).isEmpty();
    assertThat(list("a", State.OBSOLETE)).hasSize(1);
  }

  @Test
  void theQueueIsSortedByProbabilityAndCounted() {
    for (int pair = 0; pair < 3; pair++) {
      people.identify("x" + pair, DAY, person(pair));
      Map<String, String> copy = person(pair);
      if (pair > 0) {
        copy.remove("birth_date");
      }
      if (pair > 1) {
        copy.put("first_name", "Annabell");
      }
      people.identify("y" + pair, DAY, copy);
    }
    FactSender.untilCompared(pool);

    var first =
        matching.listSuggestions(ListSuggestionsRequest.newBuilder().setPageSize(2).build());
    assertThat(first.getTotalSize()).isGreaterThanOrEqualTo(3);
    var second =
        matching.listSuggestions(
            ListSuggestionsRequest.newBuilder()
                .setPageSize(2)
                .setPageToken(first.getNextPageToken())
                .build());
    List<Double> read =
        Stream.concat(first.getSuggestionsList().stream(), second.getSuggestionsList().stream())
            .map(Suggestion::getProbability)
            .toList();
    assertThat(read).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(first.getSuggestionsList()).doesNotContainAnyElementsOf(second.getSuggestionsList());
  }

  @Test
  void theModelInForceIsTold() {
    MatchModel model = matching.getMatchModel(GetMatchModelRequest.getDefaultInstance());

    assertThat(model.getFieldsList()).hasSize(8);
    assertThat(model.getThreshold()).isEqualTo(0.9);
    assertThat(model.getFields(0).getLevelsList()).allMatch(level -> level.getM() > 0);
  }

  private Map<String, String> person(int number) {
    // Nobody of another run is alike.
    int mark = people.run().hashCode() >>> 1;
    StringBuilder ofThisRun = new StringBuilder();
    people.run().chars().forEach(digit -> ofThisRun.append((char) ('c' + digit % 22)));
    Map<String, String> person = new HashMap<>();
    person.put("first_name", "Anna");
    person.put("last_name", ofThisRun.append((char) ('a' + number)).toString());
    person.put("email", "q" + number + "." + people.run() + "@example.org");
    person.put("birth_date", "%d-%02d-1%d".formatted(1930 + mark % 70, 1 + mark / 70 % 12, number));
    return person;
  }

  private void tellOfTwo() {
    people.identify("a", DAY, person(0));
    Map<String, String> copy = person(0);
    copy.put("first_name", "Ana");
    people.identify("b", DAY, copy);
    FactSender.untilCompared(pool);
  }

  private List<Suggestion> open(String customer) {
    return list(customer, State.OPEN);
  }

  private List<Suggestion> list(String customer, State state) {
    return matching
        .listSuggestions(
            ListSuggestionsRequest.newBuilder()
                .setCustomerId(people.id(customer))
                .setState(state)
                .build())
        .getSuggestionsList();
  }

  private static DecideSuggestionRequest decision(Suggestion suggestion) {
    return DecideSuggestionRequest.newBuilder()
        .setSuggestionId(suggestion.getSuggestionId())
        .setActor("judge")
        .setReason("looked at both")
        .build();
  }
}

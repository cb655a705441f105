package io.clientele.profile.matching.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.FindMatchesRequest;
import io.clientele.contracts.profile.v1.FitMatchModelRequest;
import io.clientele.contracts.profile.v1.GetMatchModelRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsRequest;
import io.clientele.contracts.profile.v1.ListSuggestionsResponse;
import io.clientele.contracts.profile.v1.MatchModel;
import io.clientele.contracts.profile.v1.MatchingServiceGrpc;
import io.clientele.contracts.profile.v1.MatchingServiceGrpc.MatchingServiceBlockingStub;
import io.clientele.contracts.profile.v1.Suggestion;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.profile.FactSender;
import io.clientele.profile.matching.linkage.People.Pair;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MatchingAmongManyTest {

  private static final int CALLS = 300;

  // A look-up is nine statements and the comparison of some tens of people.
  private static final int MOST_TRIVIAL_CALLS = 60;

  @Inject Pool pool;

  @Test
  void amongTwentyFourThousandPeopleDuplicatesAreSuggestedAndLookedUpAtOnce() {
    FactSender people = new FactSender();
    try {
      MatchingServiceBlockingStub matching = MatchingServiceGrpc.newBlockingStub(people.channel());
      People told = People.of(20_000, 4_000, 42);
      Map<String, Map<String, String>> byId = new HashMap<>();
      for (int place = 0; place < told.records().size(); place++) {
        byId.put("g" + place, told.records().get(place));
      }
      people.identify(byId);
      FactSender.untilCompared(pool);
      assertFound("shipped", told, matching, people);

      MatchModel fitted = matching.fitMatchModel(FitMatchModelRequest.getDefaultInstance());
      assertThat(fitted.getPairs()).isGreaterThan(10_000);
      FactSender.untilCompared(pool);
      assertFound("estimated", told, matching, people);

      long[] trivial = new long[CALLS];
      long[] lookUps = new long[CALLS];
      for (int call = 0; call < CALLS; call++) {
        long start = System.nanoTime();
        matching.getMatchModel(GetMatchModelRequest.getDefaultInstance());
        trivial[call] = System.nanoTime() - start;
        start = System.nanoTime();
        matching.findMatches(
            FindMatchesRequest.newBuilder()
                .setCustomerId(people.id("g" + (20_000 + call)))
                .build());
        lookUps[call] = System.nanoTime() - start;
      }
      Arrays.sort(trivial);
      Arrays.sort(lookUps);
      System.out.printf(
          "a look-up among 24,000 people: p50 %.1f ms, p95 %.1f ms; a trivial call: p50 %.1f ms%n",
          lookUps[CALLS / 2] / 1e6, lookUps[CALLS * 95 / 100] / 1e6, trivial[CALLS / 2] / 1e6);
      assertThat(lookUps[CALLS / 2]).isLessThan(MOST_TRIVIAL_CALLS * trivial[CALLS / 2]);
    } finally {
      pool.query("DELETE FROM match_model").execute().await().indefinitely();
      people.close();
    }
  }

  private static void assertFound(
      String name, People told, MatchingServiceBlockingStub matching, FactSender people) {
    Set<Pair> found = new HashSet<>();
    String token = "";
    do {
      ListSuggestionsResponse page =
          matching.listSuggestions(
              ListSuggestionsRequest.newBuilder().setPageSize(1000).setPageToken(token).build());
      for (Suggestion suggestion : page.getSuggestionsList()) {
        int a = place(suggestion.getCustomerId(), people);
        int b = place(suggestion.getOtherId(), people);
        if (a >= 0 && b >= 0) {
          found.add(Pair.of(a, b));
        }
      }
      token = page.getNextPageToken();
    } while (!token.isEmpty());
    double right = found.stream().filter(told.same()::contains).count();
    System.out.printf(
        "suggested with %s weights: %,d; precision %.4f, recall %.4f%n",
        name, found.size(), right / found.size(), right / told.same().size());
    assertThat(right / found.size()).isGreaterThanOrEqualTo(0.99);
    assertThat(right / told.same().size()).isGreaterThanOrEqualTo(0.90);
  }

  private static int place(String id, FactSender people) {
    String end = "-" + people.run();
    return id.startsWith("g") && id.endsWith(end)
        ? Integer.parseInt(id, 1, id.length() - end.length(), 10)
        : -1;
  }
}

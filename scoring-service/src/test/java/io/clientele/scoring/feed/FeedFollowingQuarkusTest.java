package io.clientele.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.Freshness;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Merging;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.history.Facts;
import io.clientele.scoring.history.Sighting;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class FeedFollowingQuarkusTest {

  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;
  @Inject BatchIntake intake;

  @Inject @GrpcService FakeProfile profile;
  @Inject @GrpcService FakeFeedback feedback;

  @Test
  void brokenStreamsAndRepeatedChangesGiveTheSameStandings() {
    for (long seed = 21; seed <= 23; seed++) {
      Random random = new Random(seed);
      History history = Shop.random(seed, 200, FROM, TO);
      History mixed = history.shuffled(random).with(new Merging(random, 200).acts(60), random);
      bench.empty(1 + random.nextInt(30));

      for (List<Change> part : parts(mixed.profile(), 5)) {
        profile.feed().publish(part);
        profile.feed().breakStreams();
      }
      feedback.feed().publish(mixed.feedback());
      feedback.feed().breakStreams();
      bench.awaitUpToDate();

      bench.agrees(mixed, TO, "seed " + seed);
    }
  }

  private static List<List<Change>> parts(List<Change> changes, int count) {
    List<List<Change>> parts = new ArrayList<>();
    int size = Math.ceilDiv(changes.size(), count);
    for (int i = 0; i < changes.size(); i += size) {
      parts.add(changes.subList(i, Math.min(changes.size(), i + size)));
    }
    return parts;
  }

  @Test
  void aNeighbourThatIsDownIsNamedAndFollowedAgainWhenItIsBack() {
    bench.load(Shop.random(24, 10, FROM, TO), 10);
    feedback.feed().down(true);

    Freshness down = bench.freshness();
    assertThat(down.getUpToDate()).isFalse();
    assertThat(down.getPendingOrThrow("feedback")).isEqualTo(-1);
    assertThat(down.getPendingOrThrow("profile")).isZero();
    RestAssured.get("/q/health/ready").then().statusCode(200);

    feedback.feed().down(false);
    feedback.feed().publish(List.of(Shop.feedback("c0001", "later", TO, 1, null)));
    bench.awaitUpToDate();
    assertThat(bench.freshness().getPendingMap()).containsEntry("feedback", 0L);
  }

  @Test
  void aBatchThatStartedElsewhereChangesNothing() {
    bench.load(Shop.random(25, 10, FROM, TO), 10);
    Facts facts =
        new Facts(List.of(new Sighting("stranger", FROM)), List.of(), List.of(), List.of());

    boolean taken =
        intake
            .take(Feed.PROFILE, "elsewhere", new Batch("further", 1, facts))
            .await()
            .atMost(Duration.ofSeconds(10));

    assertThat(taken).isFalse();
    assertThat(bench.scoresOf(List.of("stranger"), TO)).isEmpty();
  }

  @Test
  void somebodyElseTakingBatchesInMakesTheFollowerGoOnFromThere() {
    bench.load(Shop.random(26, 5, FROM, TO), 1_000);
    Facts facts = new Facts(List.of(new Sighting("other", FROM)), List.of(), List.of(), List.of());
    intake
        .take(Feed.PROFILE, token(), new Batch(profile.feed().nextPlace(), 1, facts))
        .await()
        .atMost(Duration.ofSeconds(10));

    profile.feed().publish(List.of(Shop.seen("other", FROM), Shop.seen("next", FROM)));
    bench.awaitUpToDate();

    assertThat(bench.scoresOf(List.of("other", "next"), TO)).containsOnlyKeys("other", "next");
  }

  @Inject FeedCursorRepository cursors;

  private String token() {
    return cursors.token(Feed.PROFILE).await().atMost(Duration.ofSeconds(10));
  }

  @Test
  void whatWasTakenInIsCounted() {
    bench.load(Shop.random(27, 20, FROM, TO), 10);

    RestAssured.get("/q/metrics")
        .then()
        .statusCode(200)
        .body(
            org.hamcrest.Matchers.containsString("clientele_feed_applied_total{feed=\"profile\"}"))
        .body(org.hamcrest.Matchers.containsString("clientele_feed_lag{feed=\"feedback\"} 0.0"));
  }
}

package io.clientele.scoring.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.quarkus.grpc.GrpcService;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class FeedLeaseQuarkusTest {

  private static final Instant NOON = Instant.parse("2025-06-01T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject FeedLeaseRepository leases;
  @Inject @GrpcService FakeProfile profile;

  @AfterEach
  void everyLeaseIsFree() {
    pool.query("DELETE FROM feed_lease").execute().await().atMost(PATIENCE);
  }

  @Test
  void aLeaseIsOneHoldersAtATime() {
    assertThat(take("one", "a", LONG)).isTrue();
    assertThat(take("one", "b", LONG)).isFalse();
    assertThat(take("one", "a", LONG)).isTrue();

    leases.give("one", "b").await().atMost(PATIENCE);
    assertThat(take("one", "b", LONG)).isFalse();

    leases.give("one", "a").await().atMost(PATIENCE);
    assertThat(take("one", "b", LONG)).isTrue();
    assertThat(take("one", "a", LONG)).isFalse();
  }

  @Test
  void aLeaseThatIsNotRenewedIsFreeInItsTime() {
    Duration brief = Duration.ofMillis(300);
    long asked = System.nanoTime();
    assertThat(take("brief", "a", brief)).isTrue();

    eventually(() -> take("brief", "b", LONG));

    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(brief.dividedBy(2));
    assertThat(take("brief", "a", brief)).isFalse();
  }

  @Test
  void ofManyWhoAskAtOnceOneHoldsIt() throws Exception {
    try (ExecutorService all = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 20; round++) {
        String feed = "round-" + round;
        List<Callable<Boolean>> asking = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          String holder = "holder-" + i;
          asking.add(() -> take(feed, holder, LONG));
        }
        int holders = 0;
        for (Future<Boolean> each : all.invokeAll(asking)) {
          holders += each.get() ? 1 : 0;
        }
        assertThat(holders).isEqualTo(1);
      }
    }
  }

  @Test
  void whoDoesNotHoldTheLeaseDoesNotReadAndGoesOnWhenItIsFree() {
    bench.load(Shop.random(61, 10, NOON, NOON.plusSeconds(3_600)), 10);
    pool.query(
            "UPDATE feed_lease SET holder = 'another', held_until = now() + interval '5 minutes'")
        .execute()
        .await()
        .atMost(PATIENCE);
    eventually(() -> !follows());
    eventually(() -> profile.feed().readers() == 0);
    int opened = profile.feed().streamsOpened();
    profile.feed().publish(List.of(Shop.seen("later", NOON)));
    profile.feed().breakStreams();

    pool.query("UPDATE feed_lease SET held_until = now() - interval '1 second'")
        .execute()
        .await()
        .atMost(PATIENCE);
    bench.awaitUpToDate();

    assertThat(bench.scoresOf(List.of("later"), NOON)).containsOnlyKeys("later");
    assertThat(follows()).isTrue();
    assertThat(profile.feed().streamsOpened()).isEqualTo(opened + 1);
  }

  private boolean follows() {
    String metrics = RestAssured.get("/q/metrics").asString();
    return metrics.contains("clientele_feed_following{feed=\"profile\"} 1.0");
  }

  private boolean take(String feed, String holder, Duration lease) {
    return leases.take(feed, holder, lease).await().atMost(PATIENCE);
  }

  private static void eventually(BooleanSupplier condition) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("waited for too long").isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}

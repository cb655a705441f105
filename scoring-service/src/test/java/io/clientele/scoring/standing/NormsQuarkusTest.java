package io.clientele.scoring.standing;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.conduct.Norms;
import io.clientele.scoring.conduct.Norms.Priced;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class NormsQuarkusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject NormsRenewal renewal;
  @Inject NormsRepository norms;
  @Inject PolicyChange policies;

  @Test
  void whatIsUsualIsFoundPutInForceAndEverybodyIsLookedAtWithIt() {
    List<Change> feed = new ArrayList<>();
    for (int i = 0; i < 41; i++) {
      feed.add(order("a", i, FROM.plus(Duration.ofDays(7L * i)), 10 + i));
    }
    bench.load(new History(feed, List.of()), 100);
    String before = applied();

    await(renewal.renew(FROM));
    NormsInForce found = await(pool.withConnection(norms::inForce));
    await(policies.apply());

    assertThat(found.version()).isEqualTo(1);
    assertThat(found.norms())
        .isEqualTo(new Norms(Map.of(new Priced("things", "EUR"), 5.0), Map.of("EUR", 30.0), 7));
    // Where the pass is made in the background just now it is not made twice.
    Bench.await(() -> applied().contains("norms-1"), "everybody was looked at");
    assertThat(applied()).isNotEqualTo(before);

    // A little more changes nothing, and much more not before the next day.
    bench.publish(new History(List.of(order("b", 99, FROM, 31)), List.of()));
    bench.awaitUpToDate();
    await(renewal.renew(FROM.plus(Duration.ofDays(2))));
    assertThat(await(pool.withConnection(norms::inForce)).version()).isEqualTo(1);
    feed.clear();
    for (int i = 100; i < 200; i++) {
      feed.add(order("b", i, FROM.plus(Duration.ofDays(i)), 500));
    }
    bench.publish(new History(feed, List.of()));
    bench.awaitUpToDate();
    await(renewal.renew(FROM.plus(Duration.ofHours(48 + 23))));
    assertThat(await(pool.withConnection(norms::inForce)).version()).isEqualTo(1);
    await(renewal.renew(FROM.plus(Duration.ofHours(48 + 25))));
    assertThat(await(pool.withConnection(norms::inForce)).version()).isEqualTo(2);
  }

  @Test
  void ofFewOrdersNothingIsUsual() {
    bench.load(new History(List.of(order("a", 1, FROM, 10)), List.of()), 1);

    await(renewal.renew(FROM));

    assertThat(await(pool.withConnection(norms::inForce))).isEqualTo(NormsInForce.NONE);
  }

  private static Change order(String customer, int id, Instant at, int amount) {
    return Shop.listing(Shop.order(customer, "o" + id, at, String.valueOf(amount), "EUR"), "boots");
  }

  private String applied() {
    return await(pool.query("SELECT policy FROM snapshot WHERE id = 0").execute())
        .iterator()
        .next()
        .getString(0);
  }

  private static <T> T await(Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

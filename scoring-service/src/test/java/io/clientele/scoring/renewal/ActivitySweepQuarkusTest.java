package io.clientele.scoring.renewal;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Behaviour.Kind;
import io.clientele.contracts.profile.v1.BehaviourShown;
import io.clientele.contracts.profile.v1.Change;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class ActivitySweepQuarkusTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofDays(800);
  private static final Instant FROM = Instant.parse("2026-06-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;
  @Inject ActivitySweep sweep;

  @Test
  void whatIsOlderThanIsKeptIsForgottenAndTheStandingsFollow() {
    List<Change> feed = new ArrayList<>();
    for (int i = 0; i < 2_500; i++) {
      feed.add(viewed("a", i, FROM.plusSeconds(i)));
    }
    feed.add(viewed("b", 0, FROM));
    bench.load(new History(feed, List.of()), 500);

    await(sweep.sweep(FROM.plusSeconds(2_498).plus(KEPT)));

    assertThat(text("SELECT count(*)::text FROM activity")).isEqualTo("2");
    assertThat(conduct("a")).isEqualTo("2");
    assertThat(conduct("b")).isEqualTo("0");
    // Whoever did something is known from then on, also when it is forgotten what it was.
    assertThat(text("SELECT count(*)::text FROM known_customer WHERE customer_id = 'b'"))
        .isEqualTo("1");
  }

  private String conduct(String customer) {
    return text(
        "SELECT coalesce(conduct #>> '{kinds,top,page_viewed}', '0') FROM standing"
            + " WHERE snapshot = 0 AND customer_id = '"
            + customer
            + "'");
  }

  private static Change viewed(String customer, int id, Instant at) {
    return Change.newBuilder()
        .setCustomerId(customer)
        .setSource("test")
        .setBehaviourShown(
            BehaviourShown.newBuilder()
                .setMessageId(customer + id)
                .setOccurredAt(Shop.timestamp(at))
                .setKind(Kind.PAGE_VIEWED)
                .setName("Page"))
        .build();
  }

  private String text(String sql) {
    return await(pool.query(sql).execute()).iterator().next().getString(0);
  }

  private static <T> T await(io.smallrye.mutiny.Uni<T> uni) {
    return uni.await().atMost(PATIENCE);
  }
}

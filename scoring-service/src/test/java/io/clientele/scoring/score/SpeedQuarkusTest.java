package io.clientele.scoring.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.scoring.v1.GetMigrationRequest;
import io.clientele.contracts.scoring.v1.GetScoreRequest;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.ListScoresRequest;
import io.clientele.contracts.scoring.v1.ValueServiceGrpc.ValueServiceBlockingStub;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures, and asserts only that it answers; run with {@code -Dclientele.speed=true}. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class SpeedQuarkusTest {

  private static final Logger LOG = Logger.getLogger(SpeedQuarkusTest.class);
  private static final Instant FROM = Instant.parse("2025-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Bench bench;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  ValueServiceBlockingStub values;

  @Test
  void aHundredThousandCustomersAreTakenInAndRead() {
    History history = Shop.random(31, 100_000, FROM, TO);
    int changes = history.profile().size() + history.feedback().size();
    bench.empty(1_000);
    bench.publish(history);
    long start = System.nanoTime();
    Bench.await(
        () -> bench.freshness().getPendingMap().values().stream().allMatch(left -> left == 0),
        "everything is taken in");
    double seconds = (System.nanoTime() - start) / 1e9;
    LOG.infof("%d changes in %.1f s: %.0f changes/s", changes, seconds, changes / seconds);
    bench.awaitUpToDate();
    LOG.infof("cuts current after %.1f s", (System.nanoTime() - start) / 1e9);

    time("point read", 200, () -> bench.scores().getScore(get()));
    for (String filter :
        new String[] {
          "", "value_tier = gold AND lifecycle = dormant", "rfm_group = at_risk OR orders > 5"
        }) {
      time("page of 50, '" + filter + "'", 20, () -> bench.scores().listScores(list(filter)));
    }
    double summary =
        time("summary", 5, () -> bench.scores().getSummary(GetSummaryRequest.getDefaultInstance()));
    Bench.await(() -> unlikeTheirTier() == 0, "all tiers are recorded");
    LOG.infof("tiers recorded after %.1f s", (System.nanoTime() - start) / 1e9);
    GetScoreRequest past =
        get().toBuilder().setAsOf(Shop.timestamp(FROM.plus(Duration.ofDays(180)))).build();
    time("first read of a past time", 1, () -> bench.scores().getScore(past));
    time("next read of that time", 50, () -> bench.scores().getScore(past));
    for (String dimension : new String[] {"rfm", "lifecycle", "value_tier", "satisfaction"}) {
      GetMigrationRequest migration =
          GetMigrationRequest.newBuilder()
              .setDimension(dimension)
              .setFrom(Shop.timestamp(FROM.plus(Duration.ofDays(180))))
              .setUntil(Shop.timestamp(TO))
              .build();
      double took = time("migration of " + dimension, 3, () -> values.getMigration(migration));
      LOG.infof("migration of %s takes %.1f summaries", dimension, took / summary);
      assertThat(took).isLessThan(20 * summary);
    }
    assertThat(bench.freshness().getUpToDate()).isTrue();
  }

  private long unlikeTheirTier() {
    return pool.query(
            """
            SELECT count(*) FROM label l JOIN standing s ON s.snapshot = 0 AND s.customer_id = l.person_id
            WHERE l.dimension = 'value_tier' AND l.label = 'UNKNOWN' AND s.orders > 0
            """)
        .executeAndAwait()
        .iterator()
        .next()
        .getLong(0);
  }

  private static GetScoreRequest get() {
    return GetScoreRequest.newBuilder().setCustomerId("c0042").build();
  }

  private static ListScoresRequest list(String filter) {
    return ListScoresRequest.newBuilder().setFilter(filter).build();
  }

  private static double time(String what, int times, Runnable call) {
    double[] millis = new double[times];
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      call.run();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    Arrays.sort(millis);
    LOG.infof("%s: median %.1f ms of %d", what, millis[times / 2], times);
    return millis[times / 2];
  }
}

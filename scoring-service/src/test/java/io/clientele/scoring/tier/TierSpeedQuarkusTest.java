package io.clientele.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures, and asserts only that everybody is counted; run with {@code -Dclientele.speed=true}.
 */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class TierSpeedQuarkusTest {

  private static final Logger LOG = Logger.getLogger(TierSpeedQuarkusTest.class);
  private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");

  private static final String BASE =
      """
      INSERT INTO purchase (source, order_id, customer_id, ordered_at, amount, currency)
      SELECT 's', 'o' || i, 'c' || (i % 100000), timestamptz '2024-01-01Z' + random() * interval '720 days',
        round((random() * 100)::numeric, 2), 'EUR' FROM generate_series(1, 500000) i;
      INSERT INTO known_customer SELECT customer_id, min(ordered_at) FROM purchase GROUP BY 1;
      ANALYZE
      """;

  @Inject TierBench tiers;
  @Inject Pool pool;

  @Test
  void aHundredThousandCustomersAreLedThroughTwoYears() {
    tiers.empty();
    TierBench.await(pool.query(BASE).execute());
    for (Scale scale : Scale.values()) {
      boolean shares = scale == Scale.PERCENTILE;
      StoredPolicy policy =
          tiers.create(
              TierPolicies.policy(
                  Metric.NET_REVENUE,
                  365,
                  scale,
                  List.of(
                      TierPolicies.rule("gold", shares ? 0.05 : 200, shares ? 0.1 : 150),
                      TierPolicies.rule("silver", shares ? 0.2 : 100, shares ? 0.3 : 80)),
                  30,
                  false,
                  60,
                  60,
                  false),
              FROM);
      long start = System.nanoTime();
      Simulation simulation = tiers.simulate(policy, FROM, FROM.plus(Duration.ofDays(720)));
      LOG.infof("%s: %.1f s", scale, (System.nanoTime() - start) / 1e9);
      assertThat(simulation.evaluations()).hasSize(24);
      assertThat(
              simulation.evaluations().getLast().customers().values().stream()
                  .mapToLong(Long::longValue)
                  .sum())
          .isEqualTo(100_000);
    }
    tiers.empty();
  }
}

package io.clientele.scoring.playbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.Shop.History;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What following the shipped rules adds to taking facts in, against a playbook of advice alone. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
@EnabledIfSystemProperty(named = "clientele.benchmark", matches = "true")
class IntakeCostQuarkusTest {

  private static final int CUSTOMERS = 4_000;
  private static final int BATCH = 500;
  private static final int ROUNDS = 3;

  @Inject Bench bench;
  @Inject PlaybookBench playbooks;

  @AfterEach
  void theShippedOneIsInForceAgain() {
    bench.empty(10);
    playbooks.shippedAgain();
  }

  private double seconds(History history) {
    bench.empty(BATCH);
    long from = System.nanoTime();
    bench.publish(history);
    bench.awaitUpToDate();
    return (System.nanoTime() - from) / 1e9;
  }

  @Test
  void followingTheShippedRulesCostsSomeShareOfTheIntake() {
    Instant now = Instant.now();
    History history = Shop.random(11, CUSTOMERS, now.minus(Duration.ofDays(500)), now);
    double advice = Double.MAX_VALUE;
    double followed = Double.MAX_VALUE;
    for (int i = 0; i < ROUNDS; i++) {
      playbooks.inForce(0, PlaybookBench.rule("advice", "true"));
      advice = Math.min(advice, seconds(history));
      playbooks.shippedAgain();
      followed = Math.min(followed, seconds(history));
    }
    System.out.printf(
        "%d changes: %.2f s with advice alone, %.2f s with the shipped rules followed, ratio %.2f%n",
        history.profile().size() + history.feedback().size(), advice, followed, followed / advice);
    assertThat(followed / advice).isLessThan(10);
  }
}

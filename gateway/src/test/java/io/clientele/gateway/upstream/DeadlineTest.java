package io.clientele.gateway.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.clientele.contracts.profile.v1.Customer;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The fakes refuse calls without a deadline, so every test of the edge shows that there are none.
 */
@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class DeadlineTest {

  @Inject FakeScoring scoring;
  @Inject FakeProfile profile;

  @BeforeEach
  void forget() {
    scoring.clear();
    profile.clear();
    Call.untilAnswered("/v1/summary");
  }

  @AfterEach
  void speakAgain() {
    scoring.silent = false;
  }

  @Test
  void aServiceSeesHowMuchTimeItHas() {
    Call.keyed().get("/v1/summary").then().statusCode(200);
    Call.keyed().get("/v1/customers/nobody");

    assertThat(scoring.deadlines().had.get("GetSummary"))
        .isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
    assertThat(scoring.deadlines().had.get("GetScore"))
        .isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
  }

  @Test
  void aServiceThatTakesTooLongSeesThatNobodyWaitsAnyMore() {
    profile.customers.put("c-1", Customer.newBuilder().setCustomerId("c-1").build());
    scoring.silent = true;
    scoring.deadlines().givenUp.clear();

    Call.keyed()
        .get("/v1/customers/c-1")
        .then()
        .statusCode(200)
        .body("id", equalTo("c-1"))
        .body("unavailable", hasItem("scoring-service"));

    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!scoring.deadlines().givenUp.contains("GetScore")) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }
}

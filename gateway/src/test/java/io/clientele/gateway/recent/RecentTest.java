package io.clientele.gateway.recent;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.contracts.profile.v1.Customer;
import io.clientele.contracts.profile.v1.Tag;
import io.clientele.contracts.scoring.v1.NextActions;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.clientele.gateway.fake.FakeScoring;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RecentTest.On.class)
@QuarkusTestResource(FakePorts.class)
class RecentTest {

  /** An edge that gives answers again. */
  public static class On implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("clientele.recent.fresh", "900ms");
    }
  }

  private static final String SECRET = "kim.secret@example.org";

  @Inject FakeProfile profile;
  @Inject FakeScoring scoring;

  @BeforeEach
  void forget() {
    scoring.clear();
    profile.clear();
    Call.untilAnswered("/v1/summary");
    profile.customers.put("c-1", Customer.newBuilder().setCustomerId("c-1").build());
    scoring.scores.put("c-1", Score.newBuilder().setCustomerId("c-1").build());
    until(() -> scoring.changes.listeners.get() > 0);
  }

  @Test
  void whoAsksAgainIsNotAskedFor() {
    Call.json("{}").post("/v1/track");
    long start = System.nanoTime();
    int asked = scoring.gets.size();
    int rounds = 0;
    while (System.nanoTime() - start < Duration.ofMillis(600).toNanos()) {
      Call.keyed().get("/v1/customers/c-1").then().statusCode(200);
      rounds++;
    }
    assertThat(rounds).isGreaterThan(3);
    assertThat(scoring.gets.size() - asked).isLessThan(rounds).isLessThanOrEqualTo(2);
  }

  @Test
  void aChangedLabelIsSeenThoughTheAnswerIsFresh() {
    for (int i = 0; i < 5; i++) {
      Call.json("{}").post("/v1/track");
      Call.keyed().get("/v1/customers/c-1").then().statusCode(200);
      int asked = scoring.gets.size();
      long start = System.nanoTime();

      scoring.changes.happen("c-1", "new", "active");

      until(() -> {
        Call.keyed().get("/v1/customers/c-1");
        return scoring.gets.size() > asked;
      });
      // Sooner than by age.
      if (System.nanoTime() - start < Duration.ofMillis(800).toNanos()) {
        return;
      }
    }
    throw new AssertionError("changes were not seen before answers were old");
  }

  @Test
  void whoHasChangedSomethingSeesItAtOnce() {
    profile.archive.answer("PutTag", Tag.getDefaultInstance());
    for (int i = 0; i < 20; i++) {
      Call.keyed().get("/v1/customers/c-1").then().statusCode(200);
      profile.customers.put(
          "c-1", Customer.newBuilder().setCustomerId("c-1").addMergedIds("other-" + i).build());
      Call.json("{}").put("/v1/customers/c-1/tags/vip");
      Call.keyed()
          .get("/v1/customers/c-1")
          .then()
          .statusCode(200)
          .body("merged_ids[0]", equalTo("other-" + i));
    }
  }

  @Test
  void whoSharesAQuestionDoesNotShareWhatIsSeen() throws Exception {
    profile.customers.put(
        "c-1",
        Customer.newBuilder()
            .setCustomerId("c-1")
            .setAttributes(
                Struct.newBuilder()
                    .putFields("email", Value.newBuilder().setStringValue(SECRET).build()))
            .build());
    try (ExecutorService all = Executors.newFixedThreadPool(8)) {
      for (int round = 0; round < 10; round++) {
        Call.json("{}").post("/v1/track");
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        scoring.answers.answer(
            "GetNextActions",
            request -> {
              asked.countDown();
              wait(answered);
              return List.of(NextActions.getDefaultInstance());
            });
        int before = scoring.gets.size();
        List<Future<String>> seen = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
          String role = i % 2 == 0 ? "reader" : "agent";
          seen.add(
              all.submit(() ->
                  role
                      + given()
                          .header("Authorization", "Bearer " + role + "-key")
                          .get("/v1/customers/c-1")
                          .asString()));
        }
        asked.await();
        answered.countDown();
        for (Future<String> each : seen) {
          assertThat(each.get().contains(SECRET)).isEqualTo(each.get().startsWith("agent"));
        }
        assertThat(scoring.gets.size() - before).isLessThan(8);
      }
    }
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in time");
      }
      Thread.onSpinWait();
    }
  }
}

package io.clientele.scoring.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.Evaluation.Verdict.Advice;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.feed.Replay;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.playbook.PlaybookBench;
import io.clientele.scoring.segment.Segments;
import io.clientele.scoring.standing.Usual;
import io.clientele.scoring.transition.TiersUnrecorded;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The customers of a wholesaler, day by day as they came, under a clock of the test's own: the
 * examples of docs/online-retail.md.
 */
@QuarkusTest
@TestProfile(OnlineRetailWalkQuarkusTest.NobodyWatches.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class OnlineRetailWalkQuarkusTest {

  /** What is due in the past is not seen to by the real clock. */
  public static class NobodyWatches implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("clientele.changes.due-interval", "PT1H");
    }

    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(TiersUnrecorded.class);
    }
  }

  private static final int EVERY = Integer.getInteger("clientele.retail.every", 4);
  private static final int DAYS = 60;

  @Inject Bench bench;
  @Inject Replay replay;
  @Inject Segments segments;
  @Inject PlaybookBench playbooks;
  @Inject Usual usual;
  @Inject Judgements judgements;
  @Inject Memberships memberships;
  @Inject Shoppers shoppers;
  @Inject Actions actions;

  @AfterEach
  void nothingIsLeft() {
    segments.deleteAll();
    bench.empty(10);
    playbooks.shippedAgain();
  }

  @Test
  void customersStepByStep() throws IOException {
    RetailFeed feed = RetailFeed.read(EVERY);
    bench.empty(10);
    replay.begin();
    segments.create(
        "buying", "labels.lifecycle == \"active\" && orders.last(60d).net_revenue > 500");
    segments.create("steady", "segments[\"buying\"] && labels.shopper_type == \"habitual\"");
    segments.create("anybody", "metrics.orders > 0");
    segments.create("giants", "orders.last(30d).net_revenue > 3000");
    segments.awaitEvaluated();
    playbooks.inForce(0, PlaybookBench.rule("nothing", "metrics.orders > 0").setHoldout(0.5));

    months(feed);
    memberships.history(feed);
    memberships.drawnByLot("drawn", "anybody");
    memberships.export("steady", feed);
    memberships.overlap("buying", "steady", "anybody", "drawn");
    evaluations();
    actions.nothingWasDone("ordered", DAYS);
    actions.nothingWasDone("net_revenue", DAYS);

    usual.find(feed.month(RetailFeed.MONTHS));
    playbooks.shippedAgain();
    System.out.printf("tasks of everybody: %d%n", actions.printTasks());
    String customer = first("segment = steady AND value_tier = platinum", actions::asksForATask);
    shoppers.print(customer, feed);
    actions.walk(customer);
    bench.list("", "net_revenue desc", Instant.now(), 100).stream()
        .map(Score::getCustomerId)
        .filter(actions::leavesOut)
        .findFirst()
        .ifPresent(actions::print);
  }

  private String first(String filter, Predicate<String> condition) {
    return bench.list(filter, "net_revenue desc", Instant.now(), 100).stream()
        .map(Score::getCustomerId)
        .filter(condition)
        .findFirst()
        .orElseThrow();
  }

  private void months(RetailFeed feed) {
    for (int month = 1; month <= RetailFeed.MONTHS; month++) {
      long start = System.nanoTime();
      for (Instant day = feed.month(month - 1);
          day.isBefore(feed.month(month));
          day = day.plus(Duration.ofDays(1))) {
        Instant end = day.plus(Duration.ofDays(1));
        List<Change> told = feed.between(day, end);
        replay.take(told, end);
      }
      System.out.printf(
          "| %s | %d | %d | %d | %d | %d ms%n",
          feed.original(feed.month(month)),
          segments.get("anybody").getMembers(),
          segments.get("buying").getMembers(),
          segments.get("steady").getMembers(),
          segments.get("giants").getMembers(),
          (System.nanoTime() - start) / 1_000_000);
      assertThat(segments.members("buying")).containsAll(segments.members("steady"));
    }
  }

  private void evaluations() {
    Evaluation found =
        judgements.of(
            EvaluateClassificationRequest.newBuilder()
                .addAllSegments(List.of("buying", "steady", "anybody", "giants", "drawn"))
                .setDays(DAYS)
                .build());
    assertThat(found.getGroupsList())
        .allSatisfy(group -> assertThat(group.getReachable()).isZero());
    assertThat(advice(found, "steady")).isEqualTo(Advice.KEEP);
    assertThat(advice(found, "anybody")).isEqualTo(Advice.SPLIT);
    assertThat(advice(found, "giants")).isEqualTo(Advice.DROP);
    Evaluation types =
        judgements.of(
            EvaluateClassificationRequest.newBuilder()
                .setDimension("shopper_type")
                .setDays(DAYS)
                .build());
    assertThat(types.getVerdict().getAdvice()).isEqualTo(Advice.DROP);
  }

  private static Advice advice(Evaluation found, String segment) {
    return found.getGroupsList().stream()
        .filter(group -> group.getLabel().equals(segment))
        .map(group -> group.getVerdict().getAdvice())
        .findFirst()
        .orElseThrow();
  }
}

package io.clientele.scoring.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentRequest;
import io.clientele.contracts.scoring.v1.PreviewSegmentResponse;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.feed.UpstreamsResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures, and asserts only that all is counted; run with {@code -Dclientele.speed=true}. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
@EnabledIfSystemProperty(named = "clientele.speed", matches = "true")
class SegmentSpeedQuarkusTest {

  private static final Logger LOG = Logger.getLogger(SegmentSpeedQuarkusTest.class);
  private static final int CUSTOMERS = 100_000;
  private static final int SMALL = 2_000;
  private static final int EVENTS = 2_000;
  private static final int ROUNDS = 5;
  private static final long BETWEEN_READS = Duration.ofMillis(10).toNanos();

  @Inject Bench bench;
  @Inject Segments segments;

  @Test
  void aHundredThousandCustomersAreJudgedWhileSingleOnesAreRead() {
    Instant now = Instant.now();
    bench.load(Shop.random(31, CUSTOMERS, now.minus(Duration.ofDays(360)), now), 1_000);
    LOG.info("everything is taken in");
    for (String expression :
        new String[] {
          "metrics.net_revenue > 60",
          "orders.last(90d).net_revenue > 40",
          "labels.lifecycle == \"dormant\" && feedback.last(180d).rating < 3"
        }) {
      preview(expression);
      PreviewSegmentResponse found = preview(expression);
      assertThat(found.getCustomers()).isEqualTo(CUSTOMERS);
    }
    reads("before", 500);
    long start = System.nanoTime();
    segments.create("lately", "orders.last(90d).net_revenue > 40");
    segments.create("dormant", "labels.lifecycle == \"dormant\" && !segments[\"lately\"]");
    readsWhile("in the meantime");
    LOG.infof(
        "two new segments over %d customers: %.1f s", CUSTOMERS, (System.nanoTime() - start) / 1e9);
    start = System.nanoTime();
    segments.update("lately", "orders.last(80d).net_revenue > 45");
    readsWhile("in the meantime again");
    LOG.infof("a changed definition: %.1f s", (System.nanoTime() - start) / 1e9);
    for (String name : new String[] {"lately", "dormant"}) {
      LOG.infof("%s: %d members", name, segments.get(name).getMembers());
    }
    start = System.nanoTime();
    int exported = segments.members("dormant").size();
    LOG.infof("export of %d: %.2f s", exported, (System.nanoTime() - start) / 1e9);
    start = System.nanoTime();
    segments
        .stub()
        .getOverlap(
            GetOverlapRequest.newBuilder().addSegments("lately").addSegments("dormant").build());
    LOG.infof("overlap: %.0f ms", (System.nanoTime() - start) / 1e6);
    segments.deleteAll();
  }

  @Test
  void anEventCostsTheSameWhetherTheBaseIsSmallOrLarge() {
    double small = secondsOfEvents(SMALL);
    double large = secondsOfEvents(CUSTOMERS);
    LOG.infof(
        "%d orders with two segments in force: %.2f s of %d customers, %.2f s of %d, ratio %.2f",
        EVENTS, small, SMALL, large, CUSTOMERS, large / small);
  }

  private double secondsOfEvents(int customers) {
    segments.deleteAll();
    Instant now = Instant.now();
    bench.load(Shop.random(31, customers, now.minus(Duration.ofDays(360)), now), 1_000);
    segments.create("lately", "orders.last(90d).net_revenue > 40");
    segments.create("dormant", "labels.lifecycle == \"dormant\" && !segments[\"lately\"]");
    segments.awaitEvaluated();
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      bench.publish(new Shop.History(orders(round, customers, now), List.of()));
      bench.awaitUpToDate();
      rounds[round] = (System.nanoTime() - start) / 1e9;
    }
    segments.deleteAll();
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static List<Change> orders(int round, int customers, Instant now) {
    Random random = new Random(round);
    List<Change> orders = new ArrayList<>();
    for (int i = 0; i < EVENTS; i++) {
      String customer = "c%04d".formatted(random.nextInt(customers));
      orders.add(Shop.order(customer, round + "-more-" + i, now, "5", "EUR"));
    }
    return orders;
  }

  private PreviewSegmentResponse preview(String expression) {
    long start = System.nanoTime();
    PreviewSegmentResponse found =
        segments
            .stub()
            .previewSegment(PreviewSegmentRequest.newBuilder().setExpression(expression).build());
    LOG.infof(
        "preview of %s: %.0f ms, %d members (%d to %d), exact: %s",
        expression,
        (System.nanoTime() - start) / 1e6,
        found.getMembers(),
        found.getMembersLow(),
        found.getMembersHigh(),
        found.getExact());
    return found;
  }

  private void readsWhile(String when) {
    List<Double> scores = new ArrayList<>();
    List<Double> memberships = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0;
        i % 200 != 0 || segments.all().stream().anyMatch(one -> one.getEvaluated() < 1);
        i++) {
      read(random, scores, memberships);
    }
    told(when + ", point reads of scores", scores);
    told(when + ", point reads of memberships", memberships);
  }

  private void reads(String when, int count) {
    segments.create("read", "false");
    segments.awaitEvaluated();
    List<Double> scores = new ArrayList<>();
    List<Double> memberships = new ArrayList<>();
    Random random = new Random(6);
    for (int i = 0; i < count; i++) {
      read(random, scores, memberships);
    }
    told(when + ", point reads of scores", scores);
    told(when + ", point reads of memberships", memberships);
  }

  private void read(Random random, List<Double> scores, List<Double> memberships) {
    String customer = "c%04d".formatted(random.nextInt(CUSTOMERS));
    long start = System.nanoTime();
    bench
        .scores()
        .getScore(
            io.clientele.contracts.scoring.v1.GetScoreRequest.newBuilder()
                .setCustomerId(customer)
                .build());
    scores.add((System.nanoTime() - start) / 1e6);
    start = System.nanoTime();
    segments
        .stub()
        .getMembership(
            GetMembershipRequest.newBuilder().setSegment("read").setCustomerId(customer).build());
    memberships.add((System.nanoTime() - start) / 1e6);
    LockSupport.parkNanos(BETWEEN_READS);
  }

  private static void told(String what, List<Double> millis) {
    Collections.sort(millis);
    LOG.infof(
        "%s: median %.1f ms, p99 %.1f ms, most %.1f ms of %d",
        what,
        millis.get(millis.size() / 2),
        millis.get((int) (millis.size() * 0.99)),
        millis.getLast(),
        millis.size());
  }
}

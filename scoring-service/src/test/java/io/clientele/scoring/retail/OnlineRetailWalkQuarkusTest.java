package io.clientele.scoring.retail;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.ChangeMembersRequest;
import io.clientele.contracts.scoring.v1.EvaluateClassificationRequest;
import io.clientele.contracts.scoring.v1.Evaluation;
import io.clientele.contracts.scoring.v1.Evaluation.Verdict.Advice;
import io.clientele.contracts.scoring.v1.ExportMembersRequest;
import io.clientele.contracts.scoring.v1.GetMembershipRequest;
import io.clientele.contracts.scoring.v1.GetOverlapRequest;
import io.clientele.contracts.scoring.v1.GetUpliftRequest;
import io.clientele.contracts.scoring.v1.LabelChange;
import io.clientele.contracts.scoring.v1.LabelChangeServiceGrpc.LabelChangeServiceBlockingStub;
import io.clientele.contracts.scoring.v1.ListTransitionsRequest;
import io.clientele.contracts.scoring.v1.Membership;
import io.clientele.contracts.scoring.v1.Overlap;
import io.clientele.contracts.scoring.v1.PlaybookServiceGrpc.PlaybookServiceBlockingStub;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.contracts.scoring.v1.Uplift;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.feed.Replay;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.playbook.PlaybookBench;
import io.clientele.scoring.segment.Segments;
import io.clientele.scoring.standing.Usual;
import io.quarkus.grpc.GrpcClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  }

  private static final int EVERY = Integer.getInteger("clientele.retail.every", 1);
  private static final int DAYS = 60;

  @Inject Bench bench;
  @Inject Replay replay;
  @Inject Segments segments;
  @Inject PlaybookBench playbooks;
  @Inject Usual usual;
  @Inject Judgements judgements;
  @Inject Shoppers shoppers;
  @Inject Actions actions;
  @Inject Pool pool;

  @Inject
  @GrpcClient("scoring")
  LabelChangeServiceBlockingStub changes;

  @Inject
  @GrpcClient("scoring")
  PlaybookServiceBlockingStub uplifts;

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
    segments.create("giants", "orders.last(30d).net_revenue > 10000");
    segments.awaitEvaluated();
    playbooks.inForce(0, PlaybookBench.rule("nothing", "metrics.orders > 0").setHoldout(0.5));

    months(feed);
    history(feed);
    drawnByLot();
    export("steady", feed);
    overlap("buying", "steady", "anybody", "drawn");
    evaluations();
    nothingWasDone("ordered");
    nothingWasDone("net_revenue");

    usual.find(feed.month(RetailFeed.MONTHS));
    playbooks.shippedAgain();
    String customer =
        bench
            .list(
                "segment = steady AND value_tier = platinum",
                "net_revenue desc",
                Instant.now(),
                100)
            .stream()
            .map(Score::getCustomerId)
            .filter(actions::telling)
            .findFirst()
            .orElseThrow();
    shoppers.print(customer, feed);
    System.out.printf("tasks of everybody: %d%n", actions.printTasks());
    actions.walk(customer);
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

  private void history(RetailFeed feed) {
    String customer =
        pool.query(
                "SELECT customer_id FROM label_change WHERE dimension IN ('segment:steady', 'segment:buying')"
                    + " GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1")
            .executeAndAwait()
            .iterator()
            .next()
            .getString(0);
    List<LabelChange> all =
        changes
            .listTransitions(
                ListTransitionsRequest.newBuilder()
                    .setCustomerId(customer)
                    .addDimensions("segment:buying")
                    .addDimensions("segment:steady")
                    .addDimensions("lifecycle")
                    .build())
            .getChangesList();
    all.reversed()
        .forEach(change ->
            System.out.printf(
                "| %s | %s %s | %s>%s | %s | %s |%n",
                feed.original(Instant.ofEpochSecond(change.getAt().getSeconds())),
                change.getCustomerId(),
                change.getDimension(),
                change.getFromLabel(),
                change.getToLabel(),
                change.getCause(),
                change.getReason()));
    assertThat(all).extracting(LabelChange::getCause).contains(LabelChange.Cause.TIME);
    for (String segment : List.of("buying", "steady")) {
      System.out.println(
          segments
              .stub()
              .getMembership(
                  GetMembershipRequest.newBuilder()
                      .setSegment(segment)
                      .setCustomerId(customer)
                      .build()));
    }
  }

  private void drawnByLot() {
    segments.createStatic("drawn");
    ChangeMembersRequest.Builder drawn =
        ChangeMembersRequest.newBuilder().setSegment("drawn").setBy("anna");
    segments.members("anybody").stream()
        .filter(customer -> Math.floorMod(customer.hashCode(), 10) == 0)
        .forEach(drawn::addAdd);
    System.out.println(segments.stub().changeMembers(drawn.addAdd("nobody").build()));
  }

  private void export(String segment, RetailFeed feed) {
    List<Membership> members =
        segments
            .stub()
            .exportMembers(ExportMembersRequest.newBuilder().setSegment(segment).build())
            .next()
            .getMembersList();
    members.stream()
        .limit(4)
        .forEach(member ->
            System.out.printf(
                "  %s %s %s%n",
                member.getCustomerId(),
                feed.original(Instant.ofEpochSecond(member.getSince().getSeconds())),
                member.getReason()));
  }

  private void overlap(String... names) {
    Overlap overlap =
        segments
            .stub()
            .getOverlap(GetOverlapRequest.newBuilder().addAllSegments(List.of(names)).build());
    for (int i = 0; i < names.length; i++) {
      System.out.printf(
          "| `%s` | %s | %s |%n",
          names[i], overlap.getRows(i).getMembersList(), overlap.getRows(i).getJaccardList());
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
    assertThat(found.getGroups(0).getVerdict().getAdvice()).isEqualTo(Advice.KEEP);
    for (String dimension : List.of("value_tier", "lifecycle", "shopper_type", "rfm")) {
      System.out.println(dimension);
      judgements.of(
          EvaluateClassificationRequest.newBuilder().setDimension(dimension).setDays(DAYS).build());
    }
  }

  private void nothingWasDone(String outcome) {
    Uplift found =
        uplifts.getUplift(
            GetUpliftRequest.newBuilder()
                .setRule("nothing")
                .setDays(DAYS)
                .setOutcome(outcome)
                .build());
    System.out.printf(
        Locale.ROOT,
        "%s: %d treated %.4f, %d held out %.4f; difference %.4f [%.4f, %.4f], p %.3f: %s%n",
        outcome,
        found.getTreated().getCustomers(),
        found.getTreated().getMean(),
        found.getHeldOut().getCustomers(),
        found.getHeldOut().getMean(),
        found.getDifference(),
        found.getLow(),
        found.getHigh(),
        found.getPValue(),
        found.getVerdict().getEn());
    assertThat(found.getLow()).isNegative();
    assertThat(found.getHigh()).isPositive();
  }
}

package io.clientele.scoring.tier;

import static io.clientele.scoring.Bench.classification;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.contracts.profile.v1.Change;
import io.clientele.contracts.scoring.v1.Classification;
import io.clientele.contracts.scoring.v1.GetSummaryRequest;
import io.clientele.contracts.scoring.v1.LabelCount;
import io.clientele.contracts.scoring.v1.Score;
import io.clientele.embedded.postgres.PostgresResource;
import io.clientele.scoring.Bench;
import io.clientele.scoring.Shop;
import io.clientele.scoring.feed.UpstreamsResource;
import io.clientele.scoring.history.IntakeLock;
import io.clientele.scoring.person.PersonChange;
import io.clientele.scoring.tier.TierBench.Line;
import io.clientele.scoring.transition.LabelRecording;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(UpstreamsResource.class)
class TierPlacingQuarkusTest {

  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  @Inject TierBench tiers;
  @Inject Bench bench;
  @Inject TierActivation activation;
  @Inject TierEvaluation evaluation;
  @Inject LabelRecording labels;
  @Inject Pool pool;
  @Inject Vertx vertx;

  @BeforeEach
  @AfterEach
  void nothing() {
    tiers.empty();
  }

  @Test
  void activationPlacesEverybodyAndAnOrderRaisesAtOnce() {
    tiers.order("a", day(-50), "600");
    tiers.order("b", day(-40), "10");
    StoredPolicy policy = tiers.inForce(TierPolicies.revenue(0, 30, 90, 60), day(0));
    tiers.order("b", day(5), "1200");
    tiers.order("c", day(6), "1");

    assertThat(tiers.tiers(List.of("a", "b", "c"), day(4)))
        .isEqualTo(Map.of("a", "silver", "b", "basic"));
    assertThat(tiers.tiers(List.of("a", "b", "c"), day(6)))
        .isEqualTo(Map.of("a", "silver", "b", "gold", "c", "basic"));
    assertThat(tiers.moves("b"))
        .containsExactly(
            new Shift(day(0), "", "basic", Reason.ACTIVATION, 10, ""),
            new Shift(day(5), "basic", "gold", Reason.ENTRY, 1210, ""));

    tiers.evaluate(day(6));
    Classification found =
        classification(
            bench.scoresOf(List.of("b"), day(7)).values().iterator().next(), "value_tier");
    assertThat(found.getLabel()).isEqualTo("gold");
    assertThat(found.getMethod()).isEqualTo("tier-policy");
    assertThat(found.getVersion()).isEqualTo("club@" + policy.version());
    assertThat(found.getScore()).isEqualTo(1210);
    assertThat(found.getConfidence()).isEqualTo(1);
    assertThat(found.getEvidenceList())
        .extracting(evidence -> evidence.getIndicator() + " " + evidence.getValue())
        .containsExactly(
            "metric 1210", "entry 1000", "exit 800", "reason entry", "safe_until " + day(95));
    assertThat(found.getValueTier().getInTop20Percent()).isTrue();
  }

  @Test
  void aSilentCustomerFallsAtTheEvaluationWhenStayAndGraceAreOver() {
    tiers.order("a", day(-10), "1000");
    tiers.inForce(TierPolicies.revenue(60, 30, 0, 45), day(0));

    assertThat(tiers.evaluate(day(29))).isEqualTo(day(30));
    tiers.evaluate(day(60));
    assertThat(tiers.tiers(List.of("a"), day(60))).containsValue("gold");
    // A service that was down looks at every evaluation that has passed, at its own time.
    tiers.evaluate(day(200));

    assertThat(tiers.moves("a"))
        .extracting(Shift::at, Shift::to, Shift::reason)
        .containsExactly(
            tuple(day(0), "gold", Reason.ACTIVATION), tuple(day(120), "basic", Reason.BELOW_EXIT));
  }

  @Test
  void simulationIsWhatTheLivePlacingDid() {
    for (long seed = 1; seed <= 8; seed++) {
      tiers.empty();
      Random random = new Random(seed);
      TierPolicy policy = TierTimelineTest.randomPolicy(random);
      Instant until = day(400);
      List<Line> lines = lines(TierTimelineTest.randomBase(random, 40), until);
      StoredPolicy stored = null;
      for (Line line : lines) {
        Instant at = line.line().at();
        if (stored == null && at.isAfter(day(0))) {
          stored = tiers.inForce(policy, day(0));
        }
        tiers.happen(at, List.of(line));
        if (random.nextInt(6) == 0) {
          tiers.evaluate(at);
        }
      }
      if (stored == null) {
        throw new AssertionError("nothing happened");
      }
      tiers.evaluate(until);

      Simulation simulation = tiers.simulate(stored, day(0), until);

      List<String> customers = lines.stream().map(Line::customer).distinct().toList();
      assertThat(simulation.evaluations()).isNotEmpty();
      for (SimulationTally.Evaluation one : simulation.evaluations()) {
        Map<String, Long> live =
            tiers.tiers(customers, one.at()).values().stream()
                .collect(Collectors.groupingBy(tier -> tier, Collectors.counting()));
        policy.names().forEach(tier -> live.putIfAbsent(tier, 0L));
        assertThat(one.customers())
            .as("seed %d at %s: %s", seed, one.at(), policy)
            .containsExactlyInAnyOrderEntriesOf(live);
      }
      assertThat(simulation.sample()).as("seed %d", seed).isEmpty();
      assertThat(simulation.against()).allMatch(flow -> flow.from().equals(flow.to()));
    }
  }

  // The base of the other test is of a year later.
  private static List<Line> lines(Map<String, List<Ledger.Line>> base, Instant until) {
    List<Line> lines = new ArrayList<>();
    base.forEach((customer, all) ->
        all.forEach(line ->
            lines.add(
                new Line(
                    customer,
                    new Ledger.Line(
                        line.at().minus(Duration.ofDays(365)),
                        line.currency(),
                        line.amount(),
                        line.order())))));
    lines.removeIf(line -> line.line().at().isAfter(until));
    lines.sort(Comparator.comparing(line -> line.line().at()));
    return lines;
  }

  @Test
  void listsFiltersAndSummariesTellThePolicysTiersAndBeforeItTheShares() {
    for (int i = 0; i < 20; i++) {
      tiers.order("c%02d".formatted(i), day(-60), String.valueOf(60 * (i + 1)));
    }
    tiers.inForce(TierPolicies.revenue(0, 30, 0, 0), day(0));
    tiers.order("c00", day(10), "5000");
    tiers.evaluate(day(10));

    assertThat(ids("value_tier = gold", day(11)))
        .containsExactly("c00", "c16", "c17", "c18", "c19");
    assertThat(ids("value_tier = GOLD", day(9))).containsExactly("c16", "c17", "c18", "c19");
    assertThat(ids("NOT value_tier = gold AND value_tier != silver", day(11))).hasSize(7);
    assertThat(ids("value_tier = basic", day(9))).hasSize(8);
    // By shares, before the policy came.
    assertThat(ids("value_tier = platinum", day(-1))).containsExactly("c19");
    assertThat(ids("value_tier = basic", day(-1))).isEmpty();

    for (int day : new int[] {-1, 9, 11}) {
      Map<String, Long> counted = new HashMap<>();
      for (Score score : bench.list("", "customer_id", day(day), 1_000)) {
        counted.merge(classification(score, "value_tier").getLabel(), 1L, Long::sum);
      }
      Map<String, Long> summary =
          bench
              .scores()
              .getSummary(GetSummaryRequest.newBuilder().setAsOf(Shop.timestamp(day(day))).build())
              .getCountsList()
              .stream()
              .filter(count -> count.getDimension().equals("value_tier"))
              .filter(count -> count.getCustomers() > 0)
              .collect(Collectors.toMap(LabelCount::getLabel, LabelCount::getCustomers));
      assertThat(summary).as("day %d", day).isEqualTo(counted);
    }
  }

  private List<String> ids(String filter, Instant at) {
    return bench.list(filter, "customer_id", at, 7).stream().map(Score::getCustomerId).toList();
  }

  @Test
  void whatIsGivenByHandExpiresOnItsOwnAndThePolicyHoldsAgain() {
    tiers.order("a", day(0), "500");
    tiers.inForce(TierPolicies.revenue(0, 30, 0, 0), day(1));
    tiers.give("a", "gold", day(5), day(12));

    tiers.order("a", day(7), "1");
    assertThat(tiers.evaluate(day(11))).isEqualTo(day(12));
    assertThat(tiers.tiers(List.of("a"), day(11))).containsValue("gold");
    tiers.evaluate(day(13));

    assertThat(tiers.tiers(List.of("a"), day(12))).containsValue("silver");
    assertThat(tiers.moves("a"))
        .extracting(Shift::at, Shift::from, Shift::to, Shift::reason, Shift::note)
        .containsExactly(
            tuple(day(1), "", "silver", Reason.ACTIVATION, ""),
            tuple(day(5), "silver", "gold", Reason.OVERRIDE, "apology"),
            tuple(day(12), "gold", "silver", Reason.OVERRIDE_EXPIRED, ""));

    tiers.give("a", "basic", day(20));
    assertThat(tiers.tiers(List.of("a"), day(20))).containsValue("basic");
    tiers.lift("a", day(21));
    assertThat(tiers.tiers(List.of("a"), day(21))).containsValue("silver");
  }

  @Test
  void ofTwoWhoBecomeOneTheBetterTierStaysAndEachHasItsOwnAgainWhenTheyAreTakenApart() {
    tiers.order("a", day(-5), "100");
    tiers.order("b", day(-5), "1000");
    tiers.inForce(TierPolicies.revenue(50, 30, 60, 0), day(0));

    tiers.persons(day(10), new PersonChange("b", "a", false, null, null, null));
    assertThat(tiers.tiers(List.of("a", "b"), day(10))).isEqualTo(Map.of("a", "gold"));
    assertThat(tiers.moves("a").getLast().reason()).isIn(Reason.MERGE, Reason.ENTRY);
    tiers.evaluate(day(60));
    assertThat(tiers.tiers(List.of("a"), day(60))).containsValue("gold");
    tiers.evaluate(day(90));
    assertThat(tiers.tiers(List.of("a"), day(90))).containsValue("basic");

    tiers.persons(day(91), new PersonChange("b", "b", false, null, null, null));
    tiers.order("b", day(92), "600");
    assertThat(tiers.tiers(List.of("a", "b"), day(92)))
        .isEqualTo(Map.of("a", "basic", "b", "silver"));
    assertThat(tiers.tiers(List.of("a", "b"), day(5))).isEqualTo(Map.of("a", "basic", "b", "gold"));
    assertThat(tiers.count("SELECT count(*) FROM tier_state")).isEqualTo(2);
  }

  @Test
  void whoRefusesToBeProfiledHasNoTierAndNoHistoryOfOne() {
    tiers.order("a", day(-5), "1000");
    tiers.inForce(TierPolicies.revenue(0, 30, 0, 0), day(0));

    tiers.persons(day(1), new PersonChange("a", "a", true, null, null, null));
    assertThat(tiers.count("SELECT count(*) FROM tier_move")).isZero();
    assertThat(tiers.count("SELECT count(*) FROM tier_state")).isZero();
    tiers.order("a", day(2), "1000");
    tiers.evaluate(day(40));
    assertThat(tiers.count("SELECT count(*) FROM tier_move")).isZero();

    tiers.persons(day(50), new PersonChange("a", "a", false, null, null, null));
    assertThat(tiers.tiers(List.of("a"), day(50))).containsValue("gold");
  }

  @Test
  void aNewPolicyTakesEverybodyOverAndOldMovesStayExplainedByTheOldOne() {
    tiers.order("a", day(-5), "700");
    StoredPolicy first = tiers.inForce(TierPolicies.revenue(0, 30, 0, 0), day(0));
    tiers.give("a", "gold", day(2));
    TierPolicy harder =
        TierPolicies.policy(
            Metric.ORDERS,
            0,
            Scale.ABSOLUTE,
            List.of(TierPolicies.rule("gold", 3, 2), TierPolicies.rule("vip", 1, 1)),
            10,
            false,
            0,
            0,
            false);
    StoredPolicy second = tiers.inForce(harder, day(20));

    assertThat(first.version()).isEqualTo(1);
    assertThat(second.version()).isEqualTo(2);
    assertThat(tiers.tiers(List.of("a"), day(21))).containsValue("gold");
    tiers.lift("a", day(22));
    assertThat(tiers.tiers(List.of("a"), day(22))).containsValue("vip");
    Map<String, Score> scores = bench.scoresOf(List.of("a"), day(1));
    assertThat(classification(scores.values().iterator().next(), "value_tier").getVersion())
        .isEqualTo("club@1");
    assertThat(ids("value_tier = silver", day(1))).containsExactly("a");
    assertThat(tiers.count("SELECT count(*) FROM tier_policy WHERE state = 'RETIRED'")).isOne();
  }

  @Test
  void thresholdsOfSharesAreFoundAtEachEvaluationAndKept() {
    for (int i = 1; i <= 10; i++) {
      tiers.order("c" + i, day(-i), String.valueOf(10 * i));
    }
    TierPolicy shares =
        TierPolicies.policy(
            Metric.NET_REVENUE,
            0,
            Scale.PERCENTILE,
            List.of(TierPolicies.rule("gold", 0.1, 0.2), TierPolicies.rule("silver", 0.3, 0.3)),
            30,
            false,
            0,
            0,
            false);
    tiers.inForce(shares, day(0));
    assertThat(tiers.tiers(List.of("c10", "c9", "c8", "c7"), day(0)))
        .isEqualTo(Map.of("c10", "gold", "c9", "silver", "c8", "silver", "c7", "basic"));

    // Reaches what was the best tenth; between evaluations nobody else is moved.
    tiers.order("c1", day(10), "95");
    assertThat(tiers.tiers(List.of("c1", "c10", "c8"), day(10)))
        .isEqualTo(Map.of("c1", "gold", "c10", "gold", "c8", "silver"));
    tiers.evaluate(day(30));
    // Second of ten: kept by the exit; the fourth falls.
    assertThat(tiers.tiers(List.of("c1", "c10", "c9", "c8"), day(30)))
        .isEqualTo(Map.of("c1", "gold", "c10", "gold", "c9", "silver", "c8", "basic"));
    assertThat(tiers.count("SELECT count(*) FROM tier_threshold WHERE currency = 'EUR'"))
        .isEqualTo(2);
  }

  @Test
  void placingThatWasBrokenOffIsBegunAgainAndChangesNothingTwice() {
    tiers.order("a", day(-5), "700");
    StoredPolicy draft = tiers.create(TierPolicies.revenue(0, 30, 0, 0), day(0));
    TierBench.await(activation.activate(draft.id(), day(0)));
    tiers.order("b", day(1), "700");
    assertThat(tiers.tiers(List.of("a", "b"), day(1))).isEqualTo(Map.of("b", "silver"));

    TierBench.await(activation.placeAll(day(2)));
    TierBench.await(activation.placeAll(day(3)));

    assertThat(tiers.tiers(List.of("a", "b"), day(1)))
        .isEqualTo(Map.of("a", "silver", "b", "silver"));
    assertThat(tiers.moves("a")).hasSize(1);
    assertThat(tiers.moves("b")).hasSize(1);
  }

  @Test
  void theServicePlacesAndEvaluatesByItsOwnClock() {
    Instant now = Instant.now().minusSeconds(3_600);
    tiers.order("a", now, "700");
    StoredPolicy draft = tiers.create(TierPolicies.revenue(0, 30, 0, 0), now);
    TierBench.await(activation.activate(draft.id(), now));
    TierSettings running =
        new TierSettings() {
          @Override
          public boolean enabled() {
            return true;
          }

          @Override
          public Duration poll() {
            return Duration.ofMillis(50);
          }
        };
    TierUpkeep upkeep = new TierUpkeep(activation, evaluation, running, vertx);
    upkeep.wake();
    try {
      Bench.await(
          () -> tiers.tiers(List.of("a"), Instant.now()).containsValue("silver"), "a is placed");
      tiers.give("a", "gold", Instant.now(), Instant.now().plusMillis(300));
      Bench.await(
          () -> tiers.tiers(List.of("a"), Instant.now()).containsValue("silver"), "gold expired");
    } finally {
      upkeep.stop(new ShutdownEvent());
    }
  }

  @Test
  void anEvaluationWaitsForTheBatchThatIsTakenInAndHoldsNobodyMeanwhile() {
    tiers.order("a", day(-10), "1000");
    tiers.inForce(TierPolicies.revenue(60, 30, 0, 45), day(0));

    SqlConnection batch = TierBench.await(pool.getConnection());
    Transaction taken = TierBench.await(batch.begin());
    TierBench.await(IntakeLock.take(batch));
    TierBench.await(labels.hold(batch, List.of("a")));
    Uni<Instant> evaluated = evaluation.run(day(200)).memoize().indefinitely();
    evaluated.subscribe().with(next -> {}, failure -> {});
    Bench.await(
        () ->
            tiers.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0,
        "the evaluation waits");
    TierBench.await(batch.query("SELECT FROM tier_state FOR UPDATE").execute());
    TierBench.await(taken.commit());
    TierBench.await(batch.close());

    TierBench.await(evaluated);
    assertThat(tiers.moves("a")).extracting(Shift::to).containsExactly("gold", "basic");
  }

  @Test
  void theFeedPlacesByThePolicyInForce() {
    tiers.inForce(TierPolicies.revenue(0, 30, 0, 0), Instant.now().minusSeconds(60));
    List<Change> changes = new ArrayList<>();
    Instant ordered = Instant.now().minusSeconds(30);
    changes.add(Shop.order("a", "o1", ordered, "999", "EUR"));
    changes.add(Shop.order("a", "o2", ordered.plusSeconds(1), "1", "EUR"));
    changes.add(Shop.order("b", "o3", ordered, "400", "EUR"));
    bench.publish(new Shop.History(changes, List.of()));
    bench.awaitUpToDate();

    assertThat(tiers.tiers(List.of("a", "b"), Instant.now()))
        .isEqualTo(Map.of("a", "gold", "b", "basic"));
    assertThat(tiers.moves("a")).extracting(Shift::metric).containsExactly(999.0, 1000.0);
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }
}

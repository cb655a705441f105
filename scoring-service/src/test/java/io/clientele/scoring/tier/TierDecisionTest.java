package io.clientele.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierDecisionTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int GOLD = 0;
  private static final int SILVER = 1;
  private static final int BASIC = 2;

  private final TierPolicy strict = TierPolicies.revenue(0, 30, 0, 0);
  private final TierPolicy patient = TierPolicies.revenue(0, 30, 90, 60);

  @Test
  void whoReachesAnEntryRisesAtOnceToTheBestTier() {
    TierDecision decision = decide(strict, held(BASIC), 1000, false, 5);

    assertThat(decision.reason()).isEqualTo(Reason.ENTRY);
    assertThat(decision.state()).isEqualTo(TierState.entered(GOLD, day(5)));
  }

  @Test
  void whereUpgradesWaitForAnEvaluationNobodyRisesBefore() {
    TierPolicy waiting =
        TierPolicies.policy(
            Metric.NET_REVENUE, 0, Scale.ABSOLUTE, strict.tiers(), 30, true, 0, 0, false);

    assertThat(decide(waiting, held(BASIC), 1000, false, 5).state()).isEqualTo(held(BASIC));
    assertThat(decide(waiting, held(BASIC), 1000, true, 30).state().place()).isEqualTo(GOLD);
  }

  @Test
  void betweenExitAndEntryATierIsKept() {
    assertThat(decide(strict, held(GOLD), 800, true, 30).reason()).isEqualTo(Reason.KEPT);
    assertThat(decide(strict, held(SILVER), 999, true, 30).state()).isEqualTo(held(SILVER));
  }

  @Test
  void nobodyFallsBetweenEvaluations() {
    TierDecision decision = decide(strict, held(GOLD), 0, false, 29);

    assertThat(decision.reason()).isNull();
    assertThat(decision.state()).isEqualTo(held(GOLD));
  }

  @Test
  void belowTheExitAnEvaluationLeadsToTheBestLowerTierThatIsKept() {
    assertThat(decide(strict, held(GOLD), 450, true, 30).state().place()).isEqualTo(SILVER);
    assertThat(decide(strict, held(GOLD), 399, true, 30).state().place()).isEqualTo(BASIC);
    assertThat(decide(strict, held(GOLD), 399, true, 30).reason()).isEqualTo(Reason.BELOW_EXIT);
  }

  @Test
  void oneStepDownLeadsToTheNextLowerTierOnly() {
    TierPolicy steps =
        TierPolicies.policy(
            Metric.NET_REVENUE, 0, Scale.ABSOLUTE, strict.tiers(), 30, false, 0, 0, true);

    assertThat(decide(steps, held(GOLD), 0, true, 30).state().place()).isEqualTo(SILVER);
  }

  @Test
  void theMinimumStayHoldsATierAndTheGraceBeginsWithinIt() {
    TierDecision first = decide(patient, held(GOLD), 100, true, 30);
    TierDecision second = decide(patient, first.state(), 100, true, 60);

    assertThat(first.reason()).isEqualTo(Reason.MINIMUM_STAY);
    assertThat(second.state().belowSince()).isEqualTo(day(30));
    // Stay over at day 90, grace of 60 days from day 30 too.
    assertThat(decide(patient, second.state(), 100, true, 90).reason())
        .isEqualTo(Reason.BELOW_EXIT);
  }

  @Test
  void theGraceRunsFromTheFirstEvaluationBelowTheExit() {
    TierDecision first = decide(patient, held(GOLD), 100, true, 120);
    TierDecision second = decide(patient, first.state(), 100, true, 150);

    assertThat(first.reason()).isEqualTo(Reason.GRACE);
    assertThat(second.reason()).isEqualTo(Reason.GRACE);
    assertThat(decide(patient, second.state(), 100, true, 180).reason())
        .isEqualTo(Reason.BELOW_EXIT);
  }

  @Test
  void recoveryEndsTheGraceEvenBetweenEvaluations() {
    TierState falling = decide(patient, held(GOLD), 100, true, 120).state();

    TierDecision recovered = decide(patient, falling, 850, false, 125);

    assertThat(recovered.state()).isEqualTo(held(GOLD));
    assertThat(decide(patient, recovered.state(), 100, true, 180).reason()).isEqualTo(Reason.GRACE);
  }

  @Test
  void theBaseTierIsAlwaysKept() {
    assertThat(decide(strict, held(BASIC), -50, true, 30).reason()).isEqualTo(Reason.KEPT);
  }

  @Test
  void aTierIsSafeUntilStayAndGraceAreOver() {
    assertThat(TierDecision.safeUntil(held(GOLD), patient, day(1))).isEqualTo(day(90));
    assertThat(TierDecision.safeUntil(held(GOLD).below(day(60)), patient, day(61)))
        .isEqualTo(day(120));
    assertThat(TierDecision.safeUntil(held(GOLD), patient, day(91))).isNull();
    assertThat(TierDecision.safeUntil(held(BASIC), patient, day(1))).isNull();
  }

  private static TierDecision decide(
      TierPolicy policy, TierState state, double metric, boolean evaluation, int day) {
    Bounds bounds = new Bounds(List.of(1000.0, 500.0), List.of(800.0, 400.0));
    return TierDecision.decide(state, new Reach(metric, bounds, evaluation), policy, day(day));
  }

  private static TierState held(int place) {
    return TierState.entered(place, START);
  }

  private static Instant day(int day) {
    return START.plus(Duration.ofDays(day));
  }
}

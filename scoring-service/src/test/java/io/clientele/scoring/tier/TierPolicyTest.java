package io.clientele.scoring.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TierPolicyTest {

  private static final TierRule GOLD = TierPolicies.rule("gold", 1000, 800);
  private static final TierRule SILVER = TierPolicies.rule("silver", 500, 400);

  @Test
  void anExitAboveItsEntryIsRefused() {
    refused("policy.tiers[0].exit", TierPolicies.rule("gold", 1000, 1001), SILVER);
    shares("policy.tiers[1].exit", TierPolicies.rule("gold", 0.05, 0.1), share("silver", 0.2, 0.1));
  }

  @Test
  void entriesThatDoNotDescendAreRefused() {
    refused("policy.tiers[1].entry", GOLD, TierPolicies.rule("silver", 1000, 900));
    refused("policy.tiers[1].entry", SILVER, GOLD);
    shares("policy.tiers[1].entry", share("gold", 0.2, 0.3), share("silver", 0.1, 0.3));
  }

  @Test
  void thresholdsThatAreNoNumbersOrNoSharesAreRefused() {
    refused("policy.tiers[0].entry", TierPolicies.rule("gold", Double.NaN, 1), SILVER);
    refused(
        "policy.tiers[0].entry", TierPolicies.rule("gold", Double.POSITIVE_INFINITY, 1), SILVER);
    refused("policy.tiers[0].exit", TierPolicies.rule("gold", 1000, Double.NaN), SILVER);
    refused("policy.tiers[1].entry", GOLD, TierPolicies.rule("silver", 0, 0));
    shares("policy.tiers[0].entry", share("gold", 0, 0.1), share("silver", 0.2, 0.3));
    shares("policy.tiers[1].exit", share("gold", 0.1, 0.1), share("silver", 0.2, 1));
    shares("policy.tiers[0].entry", share("gold", Double.NaN, 0.1), share("silver", 0.2, 0.3));
  }

  @Test
  void tiersHaveNamesOfTheirOwn() {
    refused("policy.tiers[1].tier", GOLD, TierPolicies.rule("gold", 500, 400));
    refused("policy.tiers[0].tier", TierPolicies.rule("Gold!", 1000, 800), SILVER);
    refused("policy.tiers[0].tier", TierPolicies.rule("unknown", 1000, 800), SILVER);
    refused("policy.base_tier", GOLD, TierPolicies.rule("basic", 500, 400));
    refused("policy.tiers", GOLD);
  }

  @Test
  void daysAreNotNegative() {
    refused("policy.window_days", () -> TierPolicies.revenue(-1, 30, 0, 0));
    refused("policy.evaluation_days", () -> TierPolicies.revenue(0, 0, 0, 0));
    refused("policy.minimum_stay_days", () -> TierPolicies.revenue(0, 30, -1, 0));
    refused("policy.grace_days", () -> TierPolicies.revenue(0, 30, 0, -1));
  }

  @Test
  void pointsNeedARate() {
    refused("policy.points_per_unit", () -> points(0, 0, "EUR"));
    refused("policy.points_per_order", () -> points(1, Double.NaN, "EUR"));
    assertThat(points(0, 5, "").moneyThresholds()).isFalse();
  }

  @Test
  void moneyNeedsACurrency() {
    refused("policy.currency", () -> points(1, 0, ""));
    refused("policy.currency", () -> points(1, 0, "euro"));
    TierRule costly =
        new TierRule(
            "gold", "", "", 5, 4, Optional.of(new YearlyCost(new BigDecimal("12.50"), "EUR")));
    refused("policy.currency", () -> orders("", costly));
    refused("policy.tiers[0].yearly_cost.currency_code", () -> orders("USD", costly));
    assertThat(orders("EUR", costly).names()).containsExactly("gold", "silver", "basic");
  }

  @Test
  void evaluationsAreWholePeriodsAfterTheStart() {
    TierPolicy policy = TierPolicies.revenue(0, 30, 0, 0);
    Instant start = Instant.parse("2026-01-01T12:00:00.000001Z");

    assertThat(policy.evaluationAfter(start, start))
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.000001Z"));
    assertThat(policy.evaluationAfter(start, Instant.parse("2026-01-31T12:00:00Z")))
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.000001Z"));
    assertThat(policy.evaluationAfter(start, Instant.parse("2026-01-31T12:00:00.000001Z")))
        .isEqualTo(Instant.parse("2026-03-02T12:00:00.000001Z"));
    assertThat(policy.evaluationUpTo(start, Instant.parse("2026-01-31T12:00:00Z")))
        .isEqualTo(start);
    assertThat(policy.evaluationAfter(start, Instant.EPOCH))
        .isEqualTo(Instant.parse("2026-01-31T12:00:00.000001Z"));
  }

  private static TierRule share(String tier, double entry, double exit) {
    return TierPolicies.rule(tier, entry, exit);
  }

  private static TierPolicy points(double perUnit, double perOrder, String currency) {
    return new TierPolicy(
        "club",
        Metric.POINTS,
        0,
        Scale.ABSOLUTE,
        List.of(GOLD, SILVER),
        "basic",
        30,
        false,
        0,
        0,
        false,
        perUnit,
        perOrder,
        currency);
  }

  private static TierPolicy orders(String currency, TierRule first) {
    return new TierPolicy(
        "club",
        Metric.ORDERS,
        0,
        Scale.ABSOLUTE,
        List.of(first, TierPolicies.rule("silver", 2, 1)),
        "basic",
        30,
        false,
        0,
        0,
        false,
        0,
        0,
        currency);
  }

  private static void refused(String field, TierRule... rules) {
    refused(field, () -> policy(Scale.ABSOLUTE, rules));
  }

  private static void shares(String field, TierRule... rules) {
    refused(field, () -> policy(Scale.PERCENTILE, rules));
  }

  private static TierPolicy policy(Scale scale, TierRule... rules) {
    return TierPolicies.policy(
        Metric.NET_REVENUE, 0, scale, List.of(rules), 30, false, 0, 0, false);
  }

  private static void refused(String field, Runnable creation) {
    assertThatThrownBy(creation::run)
        .isInstanceOfSatisfying(
            ClienteleException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_FIELD);
              assertThat(refusal.field()).isEqualTo(field);
            });
  }
}

package io.clientele.scoring.tier;

import java.util.List;
import java.util.Optional;

/** Policies for tests. */
final class TierPolicies {

  private TierPolicies() {}

  /** Gold from 1,000 (kept from 800), silver from 500 (kept from 400), by net revenue. */
  static TierPolicy revenue(int windowDays, int evaluationDays, int stayDays, int graceDays) {
    return policy(
        Metric.NET_REVENUE,
        windowDays,
        Scale.ABSOLUTE,
        List.of(rule("gold", 1000, 800), rule("silver", 500, 400)),
        evaluationDays,
        false,
        stayDays,
        graceDays,
        false);
  }

  static TierPolicy policy(
      Metric metric,
      int windowDays,
      Scale scale,
      List<TierRule> rules,
      int evaluationDays,
      boolean upgradeAtEvaluation,
      int stayDays,
      int graceDays,
      boolean oneStepDown) {
    return new TierPolicy(
        "club",
        metric,
        windowDays,
        scale,
        rules,
        "basic",
        evaluationDays,
        upgradeAtEvaluation,
        stayDays,
        graceDays,
        oneStepDown,
        1,
        10,
        "EUR");
  }

  static TierRule rule(String tier, double entry, double exit) {
    return new TierRule(tier, tier, tier, entry, exit, Optional.empty());
  }
}

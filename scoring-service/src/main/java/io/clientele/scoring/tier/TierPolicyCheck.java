package io.clientele.scoring.tier;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Refuses what would be wrong in a policy, naming the field. */
final class TierPolicyCheck {

  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
  private static final Pattern TIER = Pattern.compile("[a-z0-9_]{1,64}");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
  private static final int FEWEST = 2;
  private static final int MOST = 10;
  private static final int MOST_DAYS = 36_500;

  private TierPolicyCheck() {}

  static void name(String name) {
    require(
        NAME.matcher(name).matches(),
        "policy.name",
        "a name has 1 to 64 lower-case letters, digits and hyphens");
  }

  static void tiers(List<TierRule> tiers, String baseTier, Scale scale) {
    require(
        tiers.size() >= FEWEST && tiers.size() <= MOST,
        "policy.tiers",
        "a policy has two to ten tiers above the base tier, not " + tiers.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < tiers.size(); i++) {
      String field = "policy.tiers[" + i + "]";
      tierName(tiers.get(i).tier(), field + ".tier");
      require(
          seen.add(tiers.get(i).tier()), field + ".tier", "this tier is there twice; rename one");
      thresholds(tiers.get(i), scale, field);
      if (i > 0) {
        descending(tiers.get(i - 1).entry(), tiers.get(i).entry(), scale, field + ".entry");
      }
    }
    tierName(baseTier, "policy.base_tier");
    require(
        !seen.contains(baseTier),
        "policy.base_tier",
        "the base tier has no rule; leave it out of tiers");
  }

  private static void tierName(String tier, String field) {
    require(
        TIER.matcher(tier).matches(),
        field,
        "a tier's name has 1 to 64 lower-case letters, digits and underscores");
    require(!tier.equals("unknown"), field, "unknown is the label of those without a tier");
  }

  private static void thresholds(TierRule rule, Scale scale, String field) {
    if (scale == Scale.PERCENTILE) {
      share(rule.entry(), field + ".entry");
      share(rule.exit(), field + ".exit");
      require(
          rule.exit() >= rule.entry(),
          field + ".exit",
          "as a share of the buyers the exit must not be below the entry: who just came in would be"
              + " out again");
      return;
    }
    require(
        Double.isFinite(rule.entry()) && rule.entry() > 0,
        field + ".entry",
        "an entry is a finite number above 0; who reaches none is in the base tier");
    require(
        Double.isFinite(rule.exit()) && rule.exit() >= 0,
        field + ".exit",
        "an exit is a finite number of at least 0");
    require(
        rule.exit() <= rule.entry(),
        field + ".exit",
        "the exit must not be above the entry: who just came in would be out again");
  }

  private static void share(double value, String field) {
    require(value > 0 && value < 1, field, "a share of the buyers lies between 0 and 1");
  }

  private static void descending(double better, double worse, Scale scale, String field) {
    boolean harder = scale == Scale.PERCENTILE ? better < worse : better > worse;
    require(harder, field, "tiers stand best first: each is easier to enter than the one before");
  }

  static void days(int window, int evaluation, int minimumStay, int grace) {
    within(window, 0, "policy.window_days");
    within(evaluation, 1, "policy.evaluation_days");
    within(minimumStay, 0, "policy.minimum_stay_days");
    within(grace, 0, "policy.grace_days");
  }

  private static void within(int days, int least, String field) {
    require(
        days >= least && days <= MOST_DAYS,
        field,
        "days from " + least + " to " + MOST_DAYS + ", not " + days);
  }

  static void points(Metric metric, double perUnit, double perOrder) {
    rate(perUnit, "policy.points_per_unit");
    rate(perOrder, "policy.points_per_order");
    require(
        metric != Metric.POINTS || perUnit > 0 || perOrder > 0,
        "policy.points_per_unit",
        "points need a rate: set points_per_unit, points_per_order or both");
  }

  private static void rate(double rate, String field) {
    require(Double.isFinite(rate) && rate >= 0, field, "a rate is a finite number of at least 0");
  }

  static void currency(String currency, List<TierRule> tiers, boolean moneyThresholds) {
    require(
        currency.isEmpty() || CURRENCY.matcher(currency).matches(),
        "policy.currency",
        "a currency is three capital letters of ISO 4217");
    require(
        !moneyThresholds || !currency.isEmpty(),
        "policy.currency",
        "thresholds of money need a currency: amounts of several do not compare");
    for (int i = 0; i < tiers.size(); i++) {
      cost(tiers.get(i), currency, "policy.tiers[" + i + "].yearly_cost");
    }
  }

  private static void cost(TierRule rule, String currency, String field) {
    rule.yearlyCost()
        .ifPresent(cost -> {
          require(
              !currency.isEmpty(), "policy.currency", "yearly costs need the policy's currency");
          require(
              cost.currency().equals(currency),
              field + ".currency_code",
              "costs are in the policy's currency, " + currency);
          require(cost.amount().signum() >= 0, field + ".units", "a cost is not negative");
        });
  }

  private static void require(boolean holds, String field, String detail) {
    if (!holds) {
      throw new ClienteleException(ErrorCode.INVALID_FIELD, field, detail);
    }
  }
}

package io.clientele.scoring.tier;

import com.google.type.Money;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.TierOverride;
import io.clientele.contracts.scoring.v1.TierStanding;
import io.clientele.scoring.wire.MoneyMessages;
import io.clientele.scoring.wire.TimeMessages;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies and tiers as messages. */
final class TierPolicyMessages {

  private static final int NANO_DIGITS = 9;
  private static final int NANOS = 1_000_000_000;
  private static final int LONGEST_NAME = 100;

  private TierPolicyMessages() {}

  /**
   * The policy of a message.
   *
   * @throws ClienteleException INVALID_FIELD naming the field at fault
   */
  static TierPolicy policy(io.clientele.contracts.scoring.v1.TierPolicy message) {
    List<TierRule> rules = new ArrayList<>();
    for (int i = 0; i < message.getTiersCount(); i++) {
      rules.add(rule(message.getTiers(i), "policy.tiers[" + i + "]"));
    }
    return new TierPolicy(
        message.getName(),
        metric(message.getMetric()),
        message.getWindowDays(),
        scale(message.getScale()),
        rules,
        message.getBaseTier(),
        message.getEvaluationDays(),
        message.getUpgradeAtEvaluation(),
        message.getMinimumStayDays(),
        message.getGraceDays(),
        message.getOneStepDown(),
        message.getPointsPerUnit(),
        message.getPointsPerOrder(),
        message.getCurrency());
  }

  private static TierRule rule(io.clientele.contracts.scoring.v1.TierRule message, String field) {
    return new TierRule(
        message.getTier(),
        display(message.getDisplayNameEn(), field + ".display_name_en"),
        display(message.getDisplayNameZh(), field + ".display_name_zh"),
        message.getEntry(),
        message.hasExit() ? message.getExit() : message.getEntry(),
        message.hasYearlyCost()
            ? Optional.of(cost(message.getYearlyCost(), field + ".yearly_cost"))
            : Optional.empty());
  }

  private static String display(String name, String field) {
    if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw invalid(
          field, "a display name has up to " + LONGEST_NAME + " characters, none a control one");
    }
    return name;
  }

  private static YearlyCost cost(Money money, String field) {
    boolean signsDiffer = Long.signum(money.getUnits()) * Integer.signum(money.getNanos()) < 0;
    if (Math.abs((long) money.getNanos()) >= NANOS || signsDiffer) {
      throw invalid(field + ".nanos", "nanos lie below a whole unit and have the sign of units");
    }
    return new YearlyCost(
        BigDecimal.valueOf(money.getUnits()).add(BigDecimal.valueOf(money.getNanos(), NANO_DIGITS)),
        money.getCurrencyCode());
  }

  private static Metric metric(io.clientele.contracts.scoring.v1.TierPolicy.Metric metric) {
    return switch (metric) {
      case NET_REVENUE -> Metric.NET_REVENUE;
      case ORDERS -> Metric.ORDERS;
      case POINTS -> Metric.POINTS;
      case METRIC_UNSPECIFIED, UNRECOGNIZED ->
          throw invalid("policy.metric", "a metric is NET_REVENUE, ORDERS or POINTS");
    };
  }

  private static Scale scale(io.clientele.contracts.scoring.v1.TierPolicy.Scale scale) {
    return switch (scale) {
      case ABSOLUTE -> Scale.ABSOLUTE;
      case PERCENTILE -> Scale.PERCENTILE;
      case SCALE_UNSPECIFIED, UNRECOGNIZED ->
          throw invalid("policy.scale", "a scale is ABSOLUTE or PERCENTILE");
    };
  }

  static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, detail);
  }

  static io.clientele.contracts.scoring.v1.TierPolicy policy(StoredPolicy stored) {
    TierPolicy policy = stored.policy();
    io.clientele.contracts.scoring.v1.TierPolicy.Builder message =
        io.clientele.contracts.scoring.v1.TierPolicy.newBuilder()
            .setPolicyId(stored.id())
            .setVersion(stored.version())
            .setState(
                io.clientele.contracts.scoring.v1.TierPolicy.State.valueOf(stored.state().name()))
            .setName(policy.name())
            .setMetric(
                io.clientele.contracts.scoring.v1.TierPolicy.Metric.valueOf(policy.metric().name()))
            .setWindowDays(policy.windowDays())
            .setScale(
                io.clientele.contracts.scoring.v1.TierPolicy.Scale.valueOf(policy.scale().name()))
            .setBaseTier(policy.baseTier())
            .setEvaluationDays(policy.evaluationDays())
            .setUpgradeAtEvaluation(policy.upgradeAtEvaluation())
            .setMinimumStayDays(policy.minimumStayDays())
            .setGraceDays(policy.graceDays())
            .setOneStepDown(policy.oneStepDown())
            .setPointsPerUnit(policy.pointsPerUnit())
            .setPointsPerOrder(policy.pointsPerOrder())
            .setCurrency(policy.currency())
            .setCreatedAt(TimeMessages.timestamp(stored.createdAt()));
    policy.tiers().forEach(rule -> message.addTiers(rule(rule)));
    Instant activated = stored.activatedAt();
    if (activated != null) {
      message.setActivatedAt(TimeMessages.timestamp(activated));
    }
    Instant retired = stored.retiredAt();
    if (retired != null) {
      message.setRetiredAt(TimeMessages.timestamp(retired));
    }
    return message.build();
  }

  private static io.clientele.contracts.scoring.v1.TierRule rule(TierRule rule) {
    io.clientele.contracts.scoring.v1.TierRule.Builder message =
        io.clientele.contracts.scoring.v1.TierRule.newBuilder()
            .setTier(rule.tier())
            .setDisplayNameEn(rule.nameEn())
            .setDisplayNameZh(rule.nameZh())
            .setEntry(rule.entry())
            .setExit(rule.exit());
    rule.yearlyCost()
        .ifPresent(
            cost -> message.setYearlyCost(MoneyMessages.money(cost.amount(), cost.currency())));
    return message.build();
  }

  static TierStanding standing(TierView view) {
    TierStanding.Builder message =
        TierStanding.newBuilder()
            .setCustomerId(view.customerId())
            .setTier(view.tier())
            .setReason(view.reason())
            .setMetric(view.metric())
            .setNextTier(view.nextTier());
    view.since().ifPresent(since -> message.setSince(TimeMessages.timestamp(since)));
    view.policy()
        .ifPresent(policy -> message.setPolicyId(policy.id()).setPolicyVersion(policy.version()));
    view.missing().ifPresent(message::setMissingToNext);
    view.nextEvaluationAt()
        .ifPresent(at -> message.setNextEvaluationAt(TimeMessages.timestamp(at)));
    view.safeUntil().ifPresent(at -> message.setSafeUntil(TimeMessages.timestamp(at)));
    view.given().ifPresent(given -> message.setOverride(override(given)));
    return message.build();
  }

  private static TierOverride override(GivenTier given) {
    TierOverride.Builder message =
        TierOverride.newBuilder()
            .setTier(given.tier())
            .setReason(given.reason())
            .setGivenBy(given.givenBy())
            .setGivenAt(TimeMessages.timestamp(given.givenAt()));
    Instant expires = given.expiresAt();
    if (expires != null) {
      message.setExpiresAt(TimeMessages.timestamp(expires));
    }
    return message.build();
  }

  /**
   * A move.
   *
   * @param version of the policy that it rests on
   */
  static io.clientele.contracts.scoring.v1.TierMove move(Move move, int version) {
    Shift shift = move.shift();
    String note = shift.note().isEmpty() ? "" : ": " + shift.note();
    return io.clientele.contracts.scoring.v1.TierMove.newBuilder()
        .setCustomerId(move.customerId())
        .setFromTier(shift.from())
        .setToTier(shift.to())
        .setAt(TimeMessages.timestamp(shift.at()))
        .setPolicyId(move.policyId())
        .setPolicyVersion(version)
        .setReason(shift.reason().label() + note)
        .setMetric(shift.metric())
        .build();
  }
}

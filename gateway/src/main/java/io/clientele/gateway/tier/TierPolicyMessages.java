package io.clientele.gateway.tier;

import io.clientele.contracts.scoring.v1.TierPolicy;
import io.clientele.contracts.scoring.v1.TierRule;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.Currencies;
import io.clientele.gateway.wire.EnumMessages;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;

/** Tier policies between JSON and the contracts. */
final class TierPolicyMessages {

  /** What a policy can say; what only answers have may stand beside it and says nothing. */
  private static final List<String> POLICY =
      List.of(
          "name",
          "metric",
          "window_days",
          "scale",
          "tiers",
          "base_tier",
          "evaluation_days",
          "upgrade_at_evaluation",
          "minimum_stay_days",
          "grace_days",
          "one_step_down",
          "points_per_unit",
          "points_per_order",
          "currency",
          "policy_id",
          "version",
          "state",
          "created_at",
          "activated_at",
          "retired_at");

  private static final List<String> RULE =
      List.of("tier", "display_name_en", "display_name_zh", "entry", "exit", "yearly_cost");

  private static final List<String> COST = List.of("amount", "currency");

  private TierPolicyMessages() {}

  static TierPolicy policy(Fields body) {
    body.knowing(POLICY);
    TierPolicy.Builder policy =
        TierPolicy.newBuilder()
            .setName(body.requiredText("name"))
            .setWindowDays(body.whole("window_days").orElse(0))
            .setBaseTier(body.text("base_tier").orElse(""))
            .setEvaluationDays(body.whole("evaluation_days").orElse(0))
            .setUpgradeAtEvaluation(body.flag("upgrade_at_evaluation").orElse(false))
            .setMinimumStayDays(body.whole("minimum_stay_days").orElse(0))
            .setGraceDays(body.whole("grace_days").orElse(0))
            .setOneStepDown(body.flag("one_step_down").orElse(false))
            .setPointsPerUnit(body.number("points_per_unit").orElse(0.0))
            .setPointsPerOrder(body.number("points_per_order").orElse(0.0));
    body.text("metric")
        .map(text -> EnumMessages.parse(body.path("metric"), text, TierPolicy.Metric.values()))
        .ifPresent(policy::setMetric);
    body.text("scale")
        .map(text -> EnumMessages.parse(body.path("scale"), text, TierPolicy.Scale.values()))
        .ifPresent(policy::setScale);
    body.text("currency")
        .map(code -> Currencies.known(body.path("currency"), code))
        .ifPresent(policy::setCurrency);
    body.objects("tiers").forEach(rule -> policy.addTiers(rule(rule)));
    return policy.build();
  }

  private static TierRule rule(Fields body) {
    body.knowing(RULE);
    TierRule.Builder rule =
        TierRule.newBuilder()
            .setTier(body.requiredText("tier"))
            .setDisplayNameEn(body.text("display_name_en").orElse(""))
            .setDisplayNameZh(body.text("display_name_zh").orElse(""))
            .setEntry(
                body.number("entry")
                    .orElseThrow(() -> Fields.invalid(body.path("entry"), "is required")));
    body.number("exit").ifPresent(rule::setExit);
    body.object("yearly_cost")
        .map(cost -> cost.knowing(COST))
        .ifPresent(cost ->
            rule.setYearlyCost(
                MoneyMessages.of(
                    cost.path("amount"),
                    cost.decimal("amount")
                        .orElseThrow(() -> Fields.invalid(cost.path("amount"), "is required")),
                    Currencies.known(cost.path("currency"), cost.requiredText("currency")))));
    return rule.build();
  }

  static TierPolicyView view(TierPolicy p) {
    boolean points = p.getMetric() == TierPolicy.Metric.POINTS;
    return new TierPolicyView(
        p.getPolicyId(),
        p.getVersion(),
        EnumMessages.given(p.getState()),
        p.getName(),
        EnumMessages.given(p.getMetric()),
        p.getWindowDays(),
        EnumMessages.given(p.getScale()),
        p.getTiersList().stream().map(TierPolicyMessages::view).toList(),
        p.getBaseTier(),
        p.getEvaluationDays(),
        p.getUpgradeAtEvaluation(),
        p.getMinimumStayDays(),
        p.getGraceDays(),
        p.getOneStepDown(),
        ScalarMessages.finite(points, p.getPointsPerUnit()),
        ScalarMessages.finite(points, p.getPointsPerOrder()),
        ScalarMessages.given(p.getCurrency()),
        TimeMessages.text(p.hasCreatedAt(), p.getCreatedAt()),
        TimeMessages.text(p.hasActivatedAt(), p.getActivatedAt()),
        TimeMessages.text(p.hasRetiredAt(), p.getRetiredAt()));
  }

  private static TierPolicyView.RuleView view(TierRule r) {
    return new TierPolicyView.RuleView(
        r.getTier(),
        ScalarMessages.given(r.getDisplayNameEn()),
        ScalarMessages.given(r.getDisplayNameZh()),
        ScalarMessages.finite(r.getEntry()),
        ScalarMessages.finite(r.hasExit(), r.getExit()),
        MoneyMessages.view(r.hasYearlyCost(), r.getYearlyCost()));
  }
}

package io.clientele.scoring.tier;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Policies as they are stored. */
final class PolicyJson {

  private PolicyJson() {}

  static JsonObject json(TierPolicy policy) {
    JsonArray tiers = new JsonArray();
    policy.tiers().forEach(rule -> tiers.add(json(rule)));
    return new JsonObject()
        .put("name", policy.name())
        .put("metric", policy.metric().name())
        .put("windowDays", policy.windowDays())
        .put("scale", policy.scale().name())
        .put("tiers", tiers)
        .put("baseTier", policy.baseTier())
        .put("evaluationDays", policy.evaluationDays())
        .put("upgradeAtEvaluation", policy.upgradeAtEvaluation())
        .put("minimumStayDays", policy.minimumStayDays())
        .put("graceDays", policy.graceDays())
        .put("oneStepDown", policy.oneStepDown())
        .put("pointsPerUnit", policy.pointsPerUnit())
        .put("pointsPerOrder", policy.pointsPerOrder())
        .put("currency", policy.currency());
  }

  private static JsonObject json(TierRule rule) {
    JsonObject json =
        new JsonObject()
            .put("tier", rule.tier())
            .put("nameEn", rule.nameEn())
            .put("nameZh", rule.nameZh())
            .put("entry", rule.entry())
            .put("exit", rule.exit());
    rule.yearlyCost()
        .ifPresent(cost ->
            json.put("cost", cost.amount().toPlainString()).put("costCurrency", cost.currency()));
    return json;
  }

  static TierPolicy policy(JsonObject json) {
    List<TierRule> tiers = new ArrayList<>();
    JsonArray stored = json.getJsonArray("tiers");
    for (int i = 0; i < stored.size(); i++) {
      tiers.add(rule(stored.getJsonObject(i)));
    }
    return new TierPolicy(
        json.getString("name"),
        Metric.valueOf(json.getString("metric")),
        json.getInteger("windowDays"),
        Scale.valueOf(json.getString("scale")),
        tiers,
        json.getString("baseTier"),
        json.getInteger("evaluationDays"),
        json.getBoolean("upgradeAtEvaluation"),
        json.getInteger("minimumStayDays"),
        json.getInteger("graceDays"),
        json.getBoolean("oneStepDown"),
        json.getDouble("pointsPerUnit"),
        json.getDouble("pointsPerOrder"),
        json.getString("currency"));
  }

  private static TierRule rule(JsonObject json) {
    return new TierRule(
        json.getString("tier"),
        json.getString("nameEn"),
        json.getString("nameZh"),
        json.getDouble("entry"),
        json.getDouble("exit"),
        Optional.ofNullable(json.getString("cost"))
            .map(cost -> new YearlyCost(new BigDecimal(cost), json.getString("costCurrency"))));
  }
}

package io.clientele.scoring.score;

import io.clientele.scoring.lifecycle.ChurnPolicy;
import io.clientele.scoring.lifecycle.ChurnRisk;
import io.clientele.scoring.score.View.ChurnVerdict;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Finds the risk that a person does not come back. A churn model that knows all it needs of him
 * decides; else it is the probability of no purchase within the policy's horizon, by the model of
 * lifetime value. That probability is the number behind the label and its confidence that of the
 * label's side: of low that he comes back, of the others that he does not.
 */
record ChurnRiskFinder(ChurnPolicy policy) {

  private static final String DIMENSION = "churn_risk";
  private static final String SILENCE = "no-purchase";
  private static final String LABELLED = "labelled-churn";
  private static final double MICROS_OF_DAY = 86_400e6;
  private static final int MOST_FEATURES = 5;

  Finding find(Standing standing, View view) {
    ChurnVerdict verdict = view.churn();
    if (verdict != null) {
      return ofVerdict(verdict);
    }
    Expected expected = view.expected();
    return expected == null ? unknown(standing) : ofSilence(standing, expected, view.asOf());
  }

  private Finding unknown(Standing standing) {
    Evidence reason =
        standing.buyer() ? Evidence.scene("model", "none in force") : Evidence.scene("orders", 0);
    return Finding.unknown(DIMENSION, List.of(reason), SILENCE, policy.version());
  }

  private Finding ofSilence(Standing standing, Expected expected, Instant asOf) {
    double probability = expected.silence(policy.horizon());
    double days =
        Math.max(0, ChronoUnit.MICROS.between(standing.lastOrderAt(), asOf) / MICROS_OF_DAY);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(
        Evidence.of(
            "p_no_purchase_within_" + policy.horizon().toDays() + "_days",
            Evidence.rounded(probability),
            1));
    evidence.add(Evidence.scene("p_alive", Evidence.rounded(expected.expectation().pAlive())));
    evidence.add(Evidence.scene("days_since_last_order", Evidence.rounded(days)));
    expected
        .nextPurchaseAt()
        .ifPresent(at ->
            evidence.add(Evidence.scene("next_purchase_at", at.truncatedTo(ChronoUnit.SECONDS))));
    return finding(probability, evidence, SILENCE, expected.model().id());
  }

  private Finding ofVerdict(ChurnVerdict verdict) {
    List<Evidence> evidence =
        verdict.judgement().contributions().entrySet().stream()
            .sorted(Comparator.comparingDouble(feature -> -Math.abs(feature.getValue())))
            .limit(MOST_FEATURES)
            .map(ChurnRiskFinder::feature)
            .toList();
    return finding(verdict.judgement().probability(), evidence, LABELLED, verdict.modelId());
  }

  private static Evidence feature(Map.Entry<String, Double> feature) {
    return Evidence.of(feature.getKey(), Evidence.rounded(feature.getValue()), feature.getValue());
  }

  private Finding finding(
      double probability, List<Evidence> evidence, String method, String modelId) {
    ChurnRisk risk = policy.of(probability);
    return new Finding(
        DIMENSION,
        risk.label(),
        risk == ChurnRisk.LOW ? 1 - probability : probability,
        evidence,
        method,
        policy.version() + "+" + modelId,
        OptionalDouble.of(probability),
        new Detail.None());
  }
}

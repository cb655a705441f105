package io.clientele.gateway.tier;

import io.clientele.contracts.scoring.v1.OverrideTierRequest;
import io.clientele.contracts.scoring.v1.SimulateTierPolicyRequest;
import io.clientele.contracts.scoring.v1.TierMove;
import io.clientele.contracts.scoring.v1.TierOverride;
import io.clientele.contracts.scoring.v1.TierSimulation;
import io.clientele.contracts.scoring.v1.TierStanding;
import io.clientele.gateway.json.Fields;
import io.clientele.gateway.wire.MoneyMessages;
import io.clientele.gateway.wire.ScalarMessages;
import io.clientele.gateway.wire.TimeMessages;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What policies do, between JSON and the contracts. */
final class TierMessages {

  private TierMessages() {}

  static SimulateTierPolicyRequest simulation(String policyId, Fields body) {
    body.knowing(List.of("from", "until"));
    SimulateTierPolicyRequest.Builder request =
        SimulateTierPolicyRequest.newBuilder().setPolicyId(policyId);
    body.time("from").ifPresent(time -> request.setFrom(TimeMessages.of(time)));
    body.time("until").ifPresent(time -> request.setUntil(TimeMessages.of(time)));
    return request.build();
  }

  static OverrideTierRequest override(String customerId, Fields body, String givenBy) {
    body.knowing(List.of("tier", "reason", "expires_at"));
    OverrideTierRequest.Builder request =
        OverrideTierRequest.newBuilder()
            .setCustomerId(customerId)
            .setTier(body.requiredText("tier"))
            .setReason(body.requiredText("reason"))
            .setGivenBy(givenBy);
    body.time("expires_at").ifPresent(time -> request.setExpiresAt(TimeMessages.of(time)));
    return request.build();
  }

  static TierSimulationView view(TierSimulation s) {
    return new TierSimulationView(
        s.getSimulationId(),
        s.getPolicyId(),
        TimeMessages.text(s.hasFrom(), s.getFrom()),
        TimeMessages.text(s.hasUntil(), s.getUntil()),
        s.getEvaluationsList().stream()
            .map(e ->
                new TierSimulationView.EvaluationView(
                    TimeMessages.text(e.hasAt(), e.getAt()),
                    new TreeMap<>(e.getCustomersMap()),
                    e.getUpgrades(),
                    e.getDowngrades(),
                    MoneyMessages.view(e.hasCost(), e.getCost())))
            .toList(),
        s.getAgainstPresentList().stream()
            .map(m ->
                new TierSimulationView.TierShiftView(
                    m.getFromTier(), m.getToTier(), m.getCustomers()))
            .toList(),
        MoneyMessages.view(s.hasCost(), s.getCost()),
        s.getSampleList().stream()
            .map(m ->
                new TierSimulationView.CustomerShiftView(
                    m.getCustomerId(), m.getFromTier(), m.getToTier()))
            .toList());
  }

  static TierStandingView view(TierStanding s) {
    return new TierStandingView(
        s.getCustomerId(),
        s.getTier(),
        TimeMessages.text(s.hasSince(), s.getSince()),
        ScalarMessages.given(s.getPolicyId()),
        version(s.getPolicyId(), s.getPolicyVersion()),
        ScalarMessages.given(s.getReason()),
        ScalarMessages.finite(s.getMetric()),
        ScalarMessages.finite(s.hasMissingToNext(), s.getMissingToNext()),
        ScalarMessages.given(s.getNextTier()),
        TimeMessages.text(s.hasNextEvaluationAt(), s.getNextEvaluationAt()),
        TimeMessages.text(s.hasSafeUntil(), s.getSafeUntil()),
        s.hasOverride() ? view(s.getOverride()) : null);
  }

  private static TierStandingView.OverrideView view(TierOverride o) {
    return new TierStandingView.OverrideView(
        o.getTier(),
        o.getReason(),
        o.getGivenBy(),
        TimeMessages.text(o.hasGivenAt(), o.getGivenAt()),
        TimeMessages.text(o.hasExpiresAt(), o.getExpiresAt()));
  }

  static TierMoveView view(TierMove m) {
    return new TierMoveView(
        m.getCustomerId(),
        ScalarMessages.given(m.getFromTier()),
        ScalarMessages.given(m.getToTier()),
        TimeMessages.text(m.hasAt(), m.getAt()),
        ScalarMessages.given(m.getPolicyId()),
        version(m.getPolicyId(), m.getPolicyVersion()),
        ScalarMessages.given(m.getReason()),
        ScalarMessages.finite(m.getMetric()));
  }

  private static @Nullable Integer version(String policyId, int version) {
    return policyId.isEmpty() ? null : version;
  }
}

package io.clientele.gateway.tier;

import io.clientele.gateway.wire.MoneyView;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a policy would have done. */
@Schema(description = "What a policy would have done")
public record TierSimulationView(
    @Schema(examples = "tis_5f3a") String simulationId,
    String policyId,
    @Nullable String from,
    @Nullable String until,
    List<EvaluationView> evaluations,
    @Schema(description = "From each present tier to the one that the policy gives at the end")
        List<TierShiftView> againstPresent,
    @Schema(description = "Of the whole time") @Nullable MoneyView cost,
    @Schema(description = "At most 100 who would move, those of the greatest net revenue first")
        List<CustomerShiftView> sample) {

  /** One evaluation. */
  @Schema(name = "TierEvaluation", description = "One evaluation")
  public record EvaluationView(
      @Nullable String at,
      @Schema(description = "Customers by tier") Map<String, Long> customers,
      long upgrades,
      long downgrades,
      @Nullable MoneyView cost) {}

  /** How many move from one tier to another. */
  public record TierShiftView(String fromTier, String toTier, long customers) {}

  /** Who moves from one tier to another. */
  public record CustomerShiftView(String customerId, String fromTier, String toTier) {}
}

package io.clientele.gateway.tier;

import io.clientele.gateway.wire.MoneyView;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who rises, who falls, and when. */
@RegisterForReflection
@Schema(description = "Who rises, who falls, and when: one version of a policy")
public record TierPolicyView(
    @Schema(examples = "tip_5f3a") String policyId,
    @Schema(description = "Counts up by name") int version,
    @Schema(enumeration = {"draft", "in_force", "retired"}) @Nullable String state,
    @Schema(examples = "club") String name,
    @Schema(enumeration = {"net_revenue", "orders", "points"}) @Nullable String metric,
    @Schema(description = "How far back the metric looks; 0: everything", examples = "365")
        int windowDays,
    @Schema(enumeration = {"absolute", "percentile"}) @Nullable String scale,
    @Schema(description = "Best first") List<RuleView> tiers,
    @Schema(description = "Of whoever reaches none", examples = "bronze") String baseTier,
    @Schema(examples = "30") int evaluationDays,
    boolean upgradeAtEvaluation,
    int minimumStayDays,
    int graceDays,
    @Schema(description = "One tier at a time on the way down") boolean oneStepDown,
    @Schema(description = "points: by unit of net revenue") @Nullable Double pointsPerUnit,
    @Schema(description = "points: by order") @Nullable Double pointsPerOrder,
    @Schema(description = "Of money thresholds", examples = "EUR") @Nullable String currency,
    @Nullable String createdAt,
    @Nullable String activatedAt,
    @Nullable String retiredAt) {

  /** When a tier is reached and kept. */
  @RegisterForReflection
  @Schema(name = "TierRule", description = "When a tier is reached and kept")
  public record RuleView(
      @Schema(examples = "gold") String tier,
      @Nullable String displayNameEn,
      @Nullable String displayNameZh,
      @Schema(description = "Reached from here on", examples = "1000") @Nullable Double entry,
      @Schema(description = "Kept from here on; absent: the entry", examples = "800")
          @Nullable Double exit,
      @Schema(description = "What one customer in it costs a year")
          @Nullable MoneyView yearlyCost) {}

  /** A page of them. */
  public record TierPolicies(
      List<TierPolicyView> policies,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

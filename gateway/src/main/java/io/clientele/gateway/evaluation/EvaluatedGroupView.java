package io.clientele.gateway.evaluation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Those of one label. */
@RegisterForReflection
@Schema(description = "Those of one label, against everybody else")
public record EvaluatedGroupView(
    @Schema(examples = "gold") String label,
    @Schema(examples = "412") long customers,
    @Nullable Double share,
    @Schema(description = "Share of whom the data that the classification needs are known")
        @Nullable Double identifiable,
    @Schema(description = "Share that may and can be contacted") @Nullable Double reachable,
    @Schema(description = "Known profit, or net revenue, by customer", examples = "212.5")
        @Nullable Double valuePerCustomer,
    @Schema(description = "The same of everybody") @Nullable Double valueOfAll,
    @Schema(description = "Of both", examples = "EUR") @Nullable String currency,
    @Schema(description = "Share of those who had the label then that have it still")
        @Nullable Double kept,
    @Schema(description = "How the metrics differ from everybody else's") List<EffectView> effects,
    @Schema(description = "What came of those who had the label then") List<EffectView> outcomes,
    EvaluationView.@Nullable VerdictView verdict) {

  /** How a figure differs from everybody else's. */
  @RegisterForReflection
  @Schema(name = "Effect", description = "How a figure differs from everybody else's")
  public record EffectView(
      @Schema(
              description =
                  "A metric, or what came: satisfaction_change, kept_buying, revenue_growth",
              examples = "net_revenue")
          String metric,
      @Nullable Double mean,
      @Nullable Double meanOfRest,
      @Schema(description = "Hedges' g", examples = "0.7") @Nullable Double effectSize,
      @Nullable Double pValue) {}
}

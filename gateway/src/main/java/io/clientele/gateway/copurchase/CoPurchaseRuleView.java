package io.clientele.gateway.copurchase;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who buys this buys that. */
@RegisterForReflection
@Schema(description = "Who buys this buys that")
public record CoPurchaseRuleView(
    @Schema(examples = "[\"22697\"]") List<String> antecedent,
    @Schema(examples = "[\"22699\"]") List<String> consequent,
    @Schema(description = "Share of the baskets with all of them", examples = "0.03")
        @Nullable Double support,
    @Schema(
            description = "Share of those with the antecedent that have the consequent",
            examples = "0.78")
        @Nullable Double confidence,
    @Schema(
            description = "Confidence over the share of all baskets that have the consequent",
            examples = "18.1")
        @Nullable Double lift,
    @Schema(description = "Support minus what it would be by chance") @Nullable Double leverage,
    @Schema(description = "Fisher's exact test, not corrected") @Nullable Double pValue,
    @Schema(description = "With all of them", examples = "540") long baskets) {

  /** A page of them. */
  @Schema(name = "CoPurchaseRules")
  public record Rules(
      String ruleSetId,
      List<CoPurchaseRuleView> rules,
      @Schema(description = "Send it as page_token for the next page; empty on the last")
          String nextPageToken) {}
}

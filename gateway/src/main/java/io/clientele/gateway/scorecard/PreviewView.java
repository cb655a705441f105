package io.clientele.gateway.scorecard;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a definition says of a sample. */
@Schema(description = "What a definition says of a sample of customers")
public record PreviewView(
    List<CustomerScoreView> scores,
    @Schema(description = "Customers of the sample by band") Map<String, Long> bands,
    @Schema(description = "Share of the sample for which each indicator has a value")
        Map<String, Double> coverage,
    List<ScorecardView.WarningView> warnings,
    @Nullable Double mean,
    @Nullable Double minimum,
    @Nullable Double maximum) {

  /** The score of one customer. */
  @Schema(name = "CustomerScore", description = "The score of one customer")
  public record CustomerScoreView(
      @Schema(examples = "c-1") String customerId,
      @Schema(description = "Absent where the scorecard abstains", examples = "72.5")
          @Nullable Double score,
      @Nullable String band,
      List<ContributionView> contributions) {}
}

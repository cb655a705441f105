package io.clientele.gateway.customer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A label with its confidence, its evidence and the version of the method that gave it. */
@Schema(description = "A label, how sure it is and what it rests on")
public record ClassificationView(
    @Schema(description = "UNKNOWN where the evidence carries no label", examples = "champions")
        String label,
    @Schema(description = "rfm: 1 (lowest) to 5 (best)") @Nullable Integer recency,
    @Schema(description = "rfm: 1 (lowest) to 5 (best)") @Nullable Integer frequency,
    @Schema(description = "rfm: 1 (lowest) to 5 (best)") @Nullable Integer monetary,
    @Schema(description = "value_tier: among the best fifth of the buyers")
        @JsonProperty("in_top_20_percent")
        @Nullable Boolean inTop20Percent,
    @Schema(description = "value_tier: share of the buyers whose net revenue is higher")
        @Nullable Double rankShare,
    @Schema(description = "shopper_type: share of each type, adding up to 1")
        @Nullable Map<String, Double> membership,
    @Schema(description = "shopper_type: from -1 (impulsive) to 1 (rational)")
        @Nullable Double balance,
    @Schema(description = "interests: the surest first") @Nullable List<InterestView> interests,
    @Schema(description = "sales_personality: how to talk to this kind of customer")
        @Nullable String approachEn,
    @Nullable String approachZh,
    @Schema(description = "The number behind the label, where there is one") @Nullable Double score,
    @Schema(description = "In [0, 1]", examples = "0.9") double confidence,
    List<EvidenceView> evidence,
    @Schema(examples = "rfm-quantile") String method,
    String version,
    @Schema(description = "The time for which it holds") @Nullable String asOf) {

  /** A category that the customer turns to more than others do. */
  @Schema(
      name = "Interest",
      description = "A category that the customer turns to more than others do")
  public record InterestView(
      @Schema(examples = "garden") String category,
      @Schema(description = "The customer's share of it over everybody's", examples = "3.2")
          @Nullable Double lift,
      @Schema(
              description =
                  "Of so much or more by chance, after correction for the number of categories")
          @Nullable Double pValue,
      @Schema(examples = "7") long count) {}
}

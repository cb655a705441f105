package io.clientele.gateway.value;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Customers by their RFM scores. */
@Schema(description = "Customers by their RFM scores")
public record RfmCellsView(
    @Nullable String asOf,
    @Schema(description = "Scores go from 1 to this", examples = "5") int scores,
    @Schema(description = "Those with customers; who has no rank is in none")
        List<CellView> cells) {

  /** Customers who have the same three scores. */
  @Schema(name = "RfmCell", description = "Customers who have the same three scores")
  public record CellView(
      @Schema(examples = "5") int recency,
      @Schema(examples = "4") int frequency,
      @Schema(examples = "5") int monetary,
      @Schema(examples = "117") long customers) {}
}

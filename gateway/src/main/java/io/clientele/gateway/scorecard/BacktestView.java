package io.clientele.gateway.scorecard;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Scores of a past time against what came after. */
@Schema(description = "Scores of a past time against what came after")
public record BacktestView(
    @Schema(examples = "sbt_5f3a") String backtestId,
    String scorecardId,
    @Nullable String asOf,
    WeightFitView.@Nullable OutcomeView outcome,
    long customers,
    @Schema(description = "Those for whom the outcome came") long positives,
    @Schema(description = "Those without a score") long abstained,
    @Schema(examples = "0.78") @Nullable Double auc,
    @Schema(description = "Greatest distance of the two cumulative distributions")
        @Nullable Double kolmogorovSmirnov,
    @Schema(description = "By tenths of the score") List<GroupView> tenths,
    List<GroupView> bands) {

  /** Customers with scores within a range. */
  @Schema(name = "ScoreGroup", description = "Customers with scores within a range")
  public record GroupView(
      @Nullable String label,
      @Nullable Double from,
      @Nullable Double to,
      long customers,
      long positives,
      @Schema(description = "Positives by customer") @Nullable Double rate,
      @Schema(description = "The rate as a multiple of everybody's") @Nullable Double lift) {}
}

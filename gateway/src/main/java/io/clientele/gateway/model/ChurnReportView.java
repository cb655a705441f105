package io.clientele.gateway.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How well a model tells who leaves. */
@Schema(
    description =
        "How well a model tells who leaves, each customer judged by one that had not seen him")
public record ChurnReportView(
    @Schema(examples = "0.84") @Nullable Double auc,
    @Nullable Double aucStandardError,
    @Nullable Double brier,
    @Schema(description = "Of the mean rate for everybody") @Nullable Double brierOfBaseRate,
    @Nullable Double baseRate,
    int folds,
    List<CalibrationView> calibration,
    List<LiftView> lift) {

  /** What was predicted, and what came. */
  public record CalibrationView(
      @Nullable Double predicted, @Nullable Double actual, long customers) {}

  /** Churn among those of the highest risk. */
  public record LiftView(
      @Schema(description = "Of the customers, those of the highest risk") @Nullable Double share,
      @Schema(description = "Churn among them as a multiple of the base rate")
          @Nullable Double lift,
      @Schema(description = "Of all churn, the share that is theirs") @Nullable Double captured) {}
}

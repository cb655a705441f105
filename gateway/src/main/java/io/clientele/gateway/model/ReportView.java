package io.clientele.gateway.model;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a model was chosen and how well it fits. */
@Schema(description = "How a model was chosen and how well it fits")
public record ReportView(
    @Schema(description = "Families that were compared, best first") List<CandidateView> candidates,
    @Schema(description = "Customers by their repeat purchases, actual and expected")
        List<FrequencyView> frequency,
    @Schema(description = "Repeat purchases of everybody by the end of each time unit")
        List<TrackingView> tracking,
    @Schema(description = "Purchases in the holdout by purchases in the calibration")
        List<HoldoutBinView> holdout,
    @Schema(description = "Of the number of purchases with their mean value")
        @Nullable Double spendCorrelation,
    @Nullable ChurnReportView churn) {

  /** A family that was compared. */
  public record CandidateView(
      @Nullable String family,
      @Nullable Double logLikelihood,
      @Nullable Double aic,
      @Nullable Double holdoutLogLikelihood,
      boolean converged,
      boolean identified,
      @Nullable String problem) {}

  /** Customers with so many repeat purchases. */
  public record FrequencyView(
      long purchases,
      @Schema(description = "This number or more") boolean orMore,
      @Nullable Double actual,
      @Nullable Double expected) {}

  /** Repeat purchases by a time. */
  public record TrackingView(
      @Schema(description = "In the model's time unit, since the first purchase of all")
          @Nullable Double time,
      @Nullable Double actual,
      @Nullable Double expected,
      boolean inHoldout) {}

  /** Purchases in the holdout of customers with so many before. */
  public record HoldoutBinView(
      long purchases,
      @Schema(description = "This number or more") boolean orMore,
      long customers,
      @Nullable Double actualMean,
      @Nullable Double expectedMean) {}
}

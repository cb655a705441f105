package io.clientele.scoring.clv;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of the data, beside the data.
 *
 * @param frequency customers by repeat purchases within the calibration
 * @param tracking repeat purchases of all by the end of each time unit
 * @param holdoutBins purchases in the holdout by purchases in the calibration; empty without
 *     holdout
 * @param holdout how well the holdout was told; null where there is none
 */
public record FitReport(
    List<FrequencyBin> frequency,
    List<TrackingPoint> tracking,
    List<HoldoutBin> holdoutBins,
    @Nullable Holdout holdout) {

  /** Copies the lists. */
  public FitReport {
    frequency = List.copyOf(frequency);
    tracking = List.copyOf(tracking);
    holdoutBins = List.copyOf(holdoutBins);
  }

  /** The report of a model on the data it was fitted on. */
  public static FitReport of(PurchaseModel model, Calibration calibration) {
    HoldoutCounts held = calibration.holdout();
    return new FitReport(
        FrequencyBins.of(model, calibration.counts()),
        TrackingCurve.of(model, calibration),
        HoldoutBins.of(model, held),
        held.size() == 0 ? null : Holdout.of(model, held));
  }

  /**
   * Customers of one number of repeat purchases.
   *
   * @param purchases the number
   * @param orMore this number or more
   * @param actual how many customers there are
   * @param expected how many the model expects
   */
  public record FrequencyBin(long purchases, boolean orMore, double actual, double expected) {}

  /**
   * Repeat purchases since the first purchase of all.
   *
   * @param time in time units
   * @param actual how many there were
   * @param expected how many the model expects of customers who began when these began
   * @param inHoldout whether the time is after the calibration
   */
  public record TrackingPoint(double time, double actual, double expected, boolean inHoldout) {}

  /**
   * Customers of one number of repeat purchases in the calibration, in the holdout.
   *
   * @param purchases the number
   * @param orMore this number or more
   * @param customers how many customers there are
   * @param actualMean purchases of one in the holdout
   * @param expectedMean purchases that the model expects of one
   */
  public record HoldoutBin(
      long purchases, boolean orMore, long customers, double actualMean, double expectedMean) {}
}

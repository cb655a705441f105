package io.clientele.scoring.churn;

import java.util.List;

/**
 * How well people were judged by models that had not seen them.
 *
 * @param brierOfBaseRate of saying the share of those who left of everybody
 * @param calibrationError mean distance of what was said from what came true, over the bins
 * @param calibration by what was said, ascending; of about equal size
 * @param lift among the people of highest risk
 */
public record ChurnReport(
    long people,
    double auc,
    double aucStandardError,
    double brier,
    double brierOfBaseRate,
    double baseRate,
    double calibrationError,
    int folds,
    List<CalibrationBin> calibration,
    List<LiftBin> lift) {

  private static final int BINS = 10;
  private static final double[] SHARES = {0.05, 0.1, 0.2, 0.3, 0.5};

  public ChurnReport {
    calibration = List.copyOf(calibration);
    lift = List.copyOf(lift);
  }

  /** What was said of some on average, and the share of them that left. */
  public record CalibrationBin(double predicted, double actual, long people) {}

  /**
   * Of the share of people with the highest risk.
   *
   * @param lift how many times the base rate leaves among them
   * @param captured the share of all who left that is among them
   */
  public record LiftBin(double share, double lift, double captured) {}

  static ChurnReport of(Judged judged, int folds) {
    Ranked ranked = Ranked.of(judged);
    double base = judged.baseRate();
    Auc auc = Auc.of(judged);
    List<CalibrationBin> bins = ranked.bins(BINS);
    return new ChurnReport(
        judged.size(),
        auc.value(),
        auc.standardError(),
        judged.brier(),
        base * (1 - base),
        base,
        error(bins, judged.size()),
        folds,
        bins,
        java.util.Arrays.stream(SHARES).mapToObj(ranked::lift).toList());
  }

  static double error(List<CalibrationBin> bins, int people) {
    return bins.stream()
        .mapToDouble(bin -> Math.abs(bin.predicted() - bin.actual()) * bin.people() / people)
        .sum();
  }
}

package io.clientele.scoring.clv;

import io.clientele.scoring.clv.FitReport.HoldoutBin;
import java.util.ArrayList;
import java.util.List;

/** Purchases in the holdout by purchases in the calibration: 0 to 6, and 7 or more. */
final class HoldoutBins {

  private HoldoutBins() {}

  static List<HoldoutBin> of(PurchaseModel model, HoldoutCounts counts) {
    long[] customers = new long[FrequencyBins.LAST + 1];
    double[] actual = new double[customers.length];
    double[] expected = new double[customers.length];
    for (int row = 0; row < counts.size(); row++) {
      RepeatHistory history = counts.history(row);
      int bin = (int) Math.min(FrequencyBins.LAST, history.frequency());
      int n = counts.count(row);
      customers[bin] += n;
      actual[bin] += (double) n * Holdout.bought(model, counts, row);
      expected[bin] += n * model.expectedPurchases(history, counts.length());
    }
    List<HoldoutBin> bins = new ArrayList<>();
    for (int k = 0; k < customers.length; k++) {
      if (customers[k] > 0) {
        bins.add(
            new HoldoutBin(
                k,
                k == FrequencyBins.LAST,
                customers[k],
                actual[k] / customers[k],
                expected[k] / customers[k]));
      }
    }
    return bins;
  }
}

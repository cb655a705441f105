package io.clientele.scoring.clv;

import io.clientele.scoring.clv.FitReport.FrequencyBin;
import java.util.ArrayList;
import java.util.List;

/** Customers by repeat purchases: 0 to 6, and 7 or more. */
final class FrequencyBins {

  static final int LAST = 7;

  private FrequencyBins() {}

  static List<FrequencyBin> of(PurchaseModel model, PurchaseCounts counts) {
    double[] actual = new double[LAST + 1];
    long[] byAge = new long[counts.mostDays() + 1];
    for (int row = 0; row < counts.size(); row++) {
      actual[Math.min(LAST, bought(model, counts.history(row)))] += counts.count(row);
      byAge[counts.ageDays(row)] += counts.count(row);
    }
    double[] expected = new double[LAST + 1];
    expected[LAST] = counts.customers();
    for (int age = 0; age < byAge.length; age++) {
      for (int k = 0; k < LAST && byAge[age] > 0; k++) {
        double share = byAge[age] * model.probability(k, age / counts.unit().days());
        expected[k] += share;
        expected[LAST] -= share;
      }
    }
    List<FrequencyBin> bins = new ArrayList<>();
    for (int k = 0; k <= LAST; k++) {
      bins.add(new FrequencyBin(k, k == LAST, actual[k], Math.max(0, expected[k])));
    }
    return bins;
  }

  private static int bought(PurchaseModel model, RepeatHistory history) {
    return model.family() == Family.BG_BB
        ? Occasions.of(history).used()
        : (int) Math.min(history.frequency(), LAST);
  }
}

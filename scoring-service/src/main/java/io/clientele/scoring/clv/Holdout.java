package io.clientele.scoring.clv;

/**
 * How well what was expected of the days after the calibration came true.
 *
 * @param mae mean absolute error of a customer's purchases
 * @param rmse root of the mean squared error of a customer's purchases
 * @param predictedTotal expected purchases of all
 * @param actualTotal purchases of all
 * @param logLikelihood the logarithm of the probability of what a customer bought, mean over all
 */
public record Holdout(
    double mae, double rmse, double predictedTotal, double actualTotal, double logLikelihood) {

  private static final double LEAST_PROBABILITY = 1e-300;

  /** Compares a model with what came. */
  static Holdout of(PurchaseModel model, HoldoutCounts counts) {
    double length = counts.length();
    double customers = 0;
    double absolute = 0;
    double squared = 0;
    double predicted = 0;
    double actual = 0;
    double logs = 0;
    for (int row = 0; row < counts.size(); row++) {
      Prospect prospect = model.prospect(counts.history(row));
      double expected = prospect.expectedPurchases(length);
      int came = bought(model, counts, row);
      int n = counts.count(row);
      customers += n;
      absolute += n * Math.abs(expected - came);
      squared += n * (expected - came) * (expected - came);
      predicted += n * expected;
      actual += (double) n * came;
      logs += n * Math.log(Math.max(LEAST_PROBABILITY, prospect.probability(came, length)));
    }
    return new Holdout(
        absolute / customers, Math.sqrt(squared / customers), predicted, actual, logs / customers);
  }

  /** Of BG/BB at most one by occasion. */
  static int bought(PurchaseModel model, HoldoutCounts counts, int row) {
    return model.family() == Family.BG_BB
        ? Math.min(counts.purchases(row), (int) counts.length())
        : counts.purchases(row);
  }
}

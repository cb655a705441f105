package io.clientele.scoring.model;

import io.clientele.scoring.clv.Calibration;
import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.FitReport;
import io.clientele.scoring.clv.Holdout;
import io.clientele.scoring.clv.PurchaseCounts;
import io.clientele.scoring.clv.PurchaseModel;
import io.clientele.scoring.clv.TimeUnit;
import java.util.Optional;

/**
 * Whether a new model is at least as good as the one in force: by the logarithm of the probability
 * of what customers bought in the holdout given their histories, mean over customers; without a
 * holdout, of what they bought in the calibration.
 */
final class Comparison {

  // Two searches for one maximum end that near to each other.
  private static final double EQUAL = 1e-6;

  private Comparison() {}

  /** Why it is not, or cannot be told; empty where it is. */
  static Optional<String> of(
      ValueModel inForce, PurchaseModel found, TimeUnit unit, Calibration calibration) {
    PurchaseModel before = inForce.model().purchases();
    if (inForce.model().terms().unit() != unit || discrete(before) != discrete(found)) {
      return Optional.of(
          "it tells time in another way than the model in force, so they do not compare; promote it if it is to replace that");
    }
    boolean held = calibration.holdout().size() > 0;
    double was = held ? heldOut(before, calibration) : fitted(before, calibration.counts());
    double is = held ? heldOut(found, calibration) : fitted(found, calibration.counts());
    return is >= was - EQUAL
        ? Optional.empty()
        : Optional.of(
            "the mean log-likelihood of the %s is %.6f, with the model in force %.6f"
                .formatted(held ? "holdout" : "calibration", is, was));
  }

  private static boolean discrete(PurchaseModel model) {
    return model.family() == Family.BG_BB;
  }

  private static double heldOut(PurchaseModel model, Calibration calibration) {
    Holdout holdout = FitReport.of(model, calibration).holdout();
    return holdout == null ? 0 : holdout.logLikelihood();
  }

  private static double fitted(PurchaseModel model, PurchaseCounts counts) {
    double sum = 0;
    for (int row = 0; row < counts.size(); row++) {
      sum += counts.count(row) * model.logLikelihood(counts.history(row));
    }
    return sum / counts.customers();
  }
}

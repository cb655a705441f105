package io.clientele.scoring.model;

import io.clientele.scoring.churn.ChurnFit;
import io.clientele.scoring.churn.ChurnReport;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is remarkable about a churn model. */
final class ChurnNotes {

  private static final double CHANCE = 0.5;
  private static final double NORMAL_95 = 1.96;
  private static final double TOO_GOOD = 0.99;

  private ChurnNotes() {}

  static List<ModelNote> of(ChurnFit.Fitted fitted, boolean sampled) {
    ChurnReport report = fitted.report();
    List<ModelNote> notes = new ArrayList<>();
    if (report.auc() - NORMAL_95 * report.aucStandardError() <= CHANCE) {
      notes.add(
          new ModelNote(
              "NO_BETTER_THAN_CHANCE",
              text(
                  "what is known does not tell who leaves: AUC %.3f, standard error %.3f",
                  report.auc(), report.aucStandardError()),
              true));
    }
    if (report.auc() > TOO_GOOD) {
      notes.add(
          new ModelNote(
              "OUTCOME_GIVEN_AWAY",
              text(
                  "AUC %.3f: look for an attribute that is told because somebody left, and leave it"
                      + " out of the features",
                  report.auc()),
              false));
    }
    if (fitted.calibrated()) {
      notes.add(
          new ModelNote(
              "CALIBRATED",
              "probabilities were too sure or not sure enough and were stretched",
              false));
    }
    if (sampled) {
      notes.add(
          new ModelNote(
              "SAMPLED", "learned from " + LabelledReads.MOST + " people, a stable sample", false));
    }
    return notes;
  }

  /** Why it is not as good as the one in force: by more than the two standard errors explain. */
  static Optional<String> worse(ChurnReport report, StoredModel inForce) {
    JsonObject churn = inForce.report().getJsonObject("churn", new JsonObject());
    double auc = churn.getDouble("auc", 0.0);
    double error =
        Math.hypot(report.aucStandardError(), churn.getDouble("auc_standard_error", 0.0));
    return report.auc() + error < auc
        ? Optional.of(text("AUC %.3f; the model in force has %.3f", report.auc(), auc))
        : Optional.empty();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}

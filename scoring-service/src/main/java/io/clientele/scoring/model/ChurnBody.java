package io.clientele.scoring.model;

import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.churn.ChurnFit;
import io.clientele.scoring.churn.ChurnModel;
import io.clientele.scoring.churn.ChurnModelForm;
import io.clientele.scoring.churn.ChurnReport;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** A churn model as the body of a stored model, and its report by the names of the messages. */
final class ChurnBody {

  private static final String MODEL = "churn";

  private ChurnBody() {}

  static JsonObject json(ChurnFit.Fitted fitted, List<Attributes> people) {
    JsonObject weights = new JsonObject();
    fitted.model().weights(people).forEach(weights::put);
    return new JsonObject()
        .put(MODEL, new JsonObject(ChurnModelForm.of(fitted.model())))
        .put("parameters", weights)
        .put("cost", fitted.cost())
        .put("calibrated", fitted.calibrated())
        .put("converged", true)
        .put("identified", true)
        .put("customers", fitted.report().people());
  }

  static ChurnModel model(StoredModel stored) {
    // Copied as JSON is: what was never stored has lists and maps inside, not arrays and objects.
    return ChurnModelForm.model(new JsonObject(form(stored).encode()).getMap());
  }

  private static JsonObject form(StoredModel stored) {
    return stored.body().getJsonObject(MODEL);
  }

  static JsonObject report(ChurnReport report) {
    JsonArray calibration = new JsonArray();
    report
        .calibration()
        .forEach(bin ->
            calibration.add(
                new JsonObject()
                    .put("predicted", bin.predicted())
                    .put("actual", bin.actual())
                    .put("customers", bin.people())));
    JsonArray lift = new JsonArray();
    report
        .lift()
        .forEach(bin ->
            lift.add(
                new JsonObject()
                    .put("share", bin.share())
                    .put("lift", bin.lift())
                    .put("captured", bin.captured())));
    return new JsonObject()
        .put(
            "churn",
            new JsonObject()
                .put("auc", report.auc())
                .put("auc_standard_error", report.aucStandardError())
                .put("brier", report.brier())
                .put("brier_of_base_rate", report.brierOfBaseRate())
                .put("base_rate", report.baseRate())
                .put("folds", report.folds())
                .put("calibration", calibration)
                .put("lift", lift));
  }
}

package io.clientele.scoring.model;

import io.clientele.contracts.scoring.v1.ChurnReport;
import io.clientele.contracts.scoring.v1.ClvFamily;
import io.clientele.contracts.scoring.v1.FitReport;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.stream.Stream;

/** The reports of fits as messages; the stored ones have the messages' names. */
final class ReportMessages {

  private ReportMessages() {}

  static FitReport report(JsonObject json) {
    FitReport.Builder report = FitReport.newBuilder();
    items(json, "candidates").forEach(item -> report.addCandidates(candidate(item)));
    items(json, "frequency").forEach(item -> report.addFrequency(frequency(item)));
    items(json, "tracking").forEach(item -> report.addTracking(tracking(item)));
    items(json, "holdout").forEach(item -> report.addHoldout(holdout(item)));
    if (json.containsKey("spend_correlation")) {
      report.setSpendCorrelation(json.getDouble("spend_correlation"));
    }
    JsonObject churn = json.getJsonObject("churn");
    if (churn != null) {
      report.setChurn(churn(churn));
    }
    return report.build();
  }

  private static FitReport.Candidate candidate(JsonObject json) {
    FitReport.Candidate.Builder candidate =
        FitReport.Candidate.newBuilder()
            .setFamily(ClvFamily.valueOf(json.getString("family")))
            .setLogLikelihood(json.getDouble("log_likelihood", 0.0))
            .setAic(json.getDouble("aic", 0.0))
            .setConverged(json.getBoolean("converged", false))
            .setIdentified(json.getBoolean("identified", false))
            .setProblem(json.getString("problem", ""));
    if (json.containsKey("holdout_log_likelihood")) {
      candidate.setHoldoutLogLikelihood(json.getDouble("holdout_log_likelihood"));
    }
    return candidate.build();
  }

  private static FitReport.FrequencyBin frequency(JsonObject json) {
    return FitReport.FrequencyBin.newBuilder()
        .setPurchases(json.getLong("purchases"))
        .setOrMore(json.getBoolean("or_more"))
        .setActual(json.getDouble("actual"))
        .setExpected(json.getDouble("expected"))
        .build();
  }

  private static FitReport.TrackingPoint tracking(JsonObject json) {
    return FitReport.TrackingPoint.newBuilder()
        .setTime(json.getDouble("time"))
        .setActual(json.getDouble("actual"))
        .setExpected(json.getDouble("expected"))
        .setInHoldout(json.getBoolean("in_holdout"))
        .build();
  }

  private static FitReport.HoldoutBin holdout(JsonObject json) {
    return FitReport.HoldoutBin.newBuilder()
        .setPurchases(json.getLong("purchases"))
        .setOrMore(json.getBoolean("or_more"))
        .setCustomers(json.getLong("customers"))
        .setActualMean(json.getDouble("actual_mean"))
        .setExpectedMean(json.getDouble("expected_mean"))
        .build();
  }

  private static ChurnReport churn(JsonObject json) {
    ChurnReport.Builder report =
        ChurnReport.newBuilder()
            .setAuc(json.getDouble("auc", 0.0))
            .setAucStandardError(json.getDouble("auc_standard_error", 0.0))
            .setBrier(json.getDouble("brier", 0.0))
            .setBrierOfBaseRate(json.getDouble("brier_of_base_rate", 0.0))
            .setBaseRate(json.getDouble("base_rate", 0.0))
            .setFolds(json.getInteger("folds", 0));
    items(json, "calibration")
        .forEach(item ->
            report.addCalibration(
                ChurnReport.CalibrationBin.newBuilder()
                    .setPredicted(item.getDouble("predicted"))
                    .setActual(item.getDouble("actual"))
                    .setCustomers(item.getLong("customers"))));
    items(json, "lift")
        .forEach(item ->
            report.addLift(
                ChurnReport.LiftBin.newBuilder()
                    .setShare(item.getDouble("share"))
                    .setLift(item.getDouble("lift"))
                    .setCaptured(item.getDouble("captured"))));
    return report.build();
  }

  private static Stream<JsonObject> items(JsonObject json, String name) {
    return json.getJsonArray(name, new JsonArray()).stream().map(JsonObject.class::cast);
  }
}

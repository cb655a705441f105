package io.clientele.scoring.model;

import io.clientele.scoring.clv.Candidate;
import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.FamilyChoice;
import io.clientele.scoring.clv.FitReport;
import io.clientele.scoring.clv.Holdout;
import io.clientele.scoring.clv.PurchaseFit;
import io.clientele.scoring.clv.SpendFit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a fit of lifetime value says of itself, by the names of the messages. */
final class ClvReport {

  private ClvReport() {}

  static JsonObject body(
      ClvModel model,
      String currency,
      PurchaseFit fit,
      @Nullable SpendFit spend,
      FitReport report) {
    JsonObject body =
        ClvBody.json(model, currency)
            .put("standard_errors", ClvBody.numbers(fit.standardErrors()))
            .put("log_likelihood", fit.logLikelihood())
            .put("aic", fit.aic())
            .put("converged", fit.converged())
            .put("gradient_norm", fit.gradientNorm())
            .put("identified", fit.identified())
            .put("customers", fit.customers());
    if (spend != null) {
      body.put("spend_standard_errors", ClvBody.numbers(spend.standardErrors()));
    }
    Holdout holdout = report.holdout();
    if (holdout != null) {
      body.put(
          "holdout",
          new JsonObject()
              .put("mae", holdout.mae())
              .put("rmse", holdout.rmse())
              .put("predicted_total", holdout.predictedTotal())
              .put("actual_total", holdout.actualTotal())
              .put("log_likelihood", holdout.logLikelihood()));
    }
    return body;
  }

  static JsonObject report(FamilyChoice choice, FitReport report, @Nullable SpendFit spend) {
    JsonObject json =
        new JsonObject()
            .put("candidates", array(choice.candidates(), ClvReport::candidate))
            .put("frequency", array(report.frequency(), ClvReport::frequency))
            .put("tracking", array(report.tracking(), ClvReport::tracking))
            .put("holdout", array(report.holdoutBins(), ClvReport::holdout));
    if (spend != null) {
      json.put("spend_correlation", spend.correlation());
    }
    return json;
  }

  private static JsonObject candidate(Candidate candidate) {
    JsonObject json =
        new JsonObject()
            .put("family", candidate.family().name())
            .put("problem", candidate.problem());
    PurchaseFit fit = candidate.fit();
    if (fit != null) {
      json.put("log_likelihood", fit.logLikelihood())
          .put("aic", fit.aic())
          .put("converged", fit.converged())
          .put("identified", fit.identified());
    }
    candidate.holdoutLogLikelihood().ifPresent(held -> json.put("holdout_log_likelihood", held));
    return json;
  }

  private static JsonObject frequency(FitReport.FrequencyBin bin) {
    return new JsonObject()
        .put("purchases", bin.purchases())
        .put("or_more", bin.orMore())
        .put("actual", bin.actual())
        .put("expected", bin.expected());
  }

  private static JsonObject tracking(FitReport.TrackingPoint point) {
    return new JsonObject()
        .put("time", point.time())
        .put("actual", point.actual())
        .put("expected", point.expected())
        .put("in_holdout", point.inHoldout());
  }

  private static JsonObject holdout(FitReport.HoldoutBin bin) {
    return new JsonObject()
        .put("purchases", bin.purchases())
        .put("or_more", bin.orMore())
        .put("customers", bin.customers())
        .put("actual_mean", bin.actualMean())
        .put("expected_mean", bin.expectedMean());
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonObject> json) {
    JsonArray array = new JsonArray();
    items.stream().map(json).forEach(array::add);
    return array;
  }
}

package io.clientele.scoring.model;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.scoring.v1.ClvFamily;
import io.clientele.contracts.scoring.v1.FitModelRequest;
import io.clientele.contracts.scoring.v1.Holdout;
import io.clientele.contracts.scoring.v1.Model;
import io.clientele.contracts.scoring.v1.TimeUnit;
import io.clientele.scoring.wire.TimeMessages;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Models and requests for them as messages. */
final class ModelMessages {

  private ModelMessages() {}

  static ModelKind kind(io.clientele.contracts.scoring.v1.ModelKind asked) {
    ModelKind kind = kindOrAll(asked);
    if (kind == null) {
      throw invalid("kind", "name the kind of model: CLV or CHURN");
    }
    return kind;
  }

  static @Nullable ModelKind kindOrAll(io.clientele.contracts.scoring.v1.ModelKind asked) {
    return switch (asked) {
      case MODEL_KIND_UNSPECIFIED -> null;
      case CLV -> ModelKind.CLV;
      case CHURN -> ModelKind.CHURN;
      case UNRECOGNIZED -> throw invalid("kind", "there is no such kind of model");
    };
  }

  private static ClienteleException invalid(String field, String detail) {
    return new ClienteleException(ErrorCode.INVALID_FIELD, field, detail);
  }

  /** The request by its fields' names; what was left out is left out. */
  static JsonObject request(FitModelRequest request) {
    JsonObject json = new JsonObject();
    switch (request.getFamily()) {
      case CLV_FAMILY_UNSPECIFIED -> {
        // The best of all.
      }
      case UNRECOGNIZED -> throw invalid("family", "there is no such family of models");
      default -> json.put("family", request.getFamily().name());
    }
    switch (request.getTimeUnit()) {
      case TIME_UNIT_UNSPECIFIED -> {
        // Weeks.
      }
      case UNRECOGNIZED -> throw invalid("time_unit", "time_unit must be DAY, WEEK or MONTH");
      default -> json.put("time_unit", request.getTimeUnit().name());
    }
    if (request.getHorizonDays() != 0) {
      json.put("horizon_days", request.getHorizonDays());
    }
    if (request.getMargin() != 0) {
      json.put("margin", request.getMargin());
    }
    if (request.hasDiscountRate()) {
      json.put("discount_rate", request.getDiscountRate());
    }
    return json.put("calibration_end", request.getCalibrationEnd())
        .put("holdout_end", request.getHoldoutEnd())
        .put("penalty", request.getPenalty())
        .put("sources", new JsonArray(List.copyOf(request.getSourcesList())))
        .put("currency", request.getCurrency())
        .put("promote", request.getPromote())
        .put("outcome", request.getOutcome())
        .put("features", new JsonArray(List.copyOf(request.getFeaturesList())));
  }

  private static FitModelRequest request(ModelKind kind, JsonObject json) {
    FitModelRequest.Builder request =
        FitModelRequest.newBuilder()
            .setKind(io.clientele.contracts.scoring.v1.ModelKind.valueOf(kind.name()))
            .setCalibrationEnd(json.getString("calibration_end", ""))
            .setHoldoutEnd(json.getString("holdout_end", ""))
            .setPenalty(json.getDouble("penalty", 0.0))
            .setCurrency(json.getString("currency", ""))
            .setHorizonDays(json.getInteger("horizon_days", 0))
            .setMargin(json.getDouble("margin", 0.0))
            .setPromote(json.getBoolean("promote", false))
            .setOutcome(json.getString("outcome", ""));
    if (json.containsKey("family")) {
      request.setFamily(ClvFamily.valueOf(json.getString("family")));
    }
    if (json.containsKey("time_unit")) {
      request.setTimeUnit(TimeUnit.valueOf(json.getString("time_unit")));
    }
    if (json.containsKey("discount_rate")) {
      request.setDiscountRate(json.getDouble("discount_rate"));
    }
    json.getJsonArray("sources", new JsonArray()).forEach(one -> request.addSources((String) one));
    json.getJsonArray("features", new JsonArray())
        .forEach(one -> request.addFeatures((String) one));
    return request.build();
  }

  /** The model with its report. */
  static Model whole(StoredModel model) {
    return model(model).toBuilder().setReport(ReportMessages.report(model.report())).build();
  }

  /** The model without its report. */
  static Model model(StoredModel stored) {
    JsonObject body = stored.body();
    Model.Builder model =
        Model.newBuilder()
            .setModelId(stored.id())
            .setKind(io.clientele.contracts.scoring.v1.ModelKind.valueOf(stored.kind().name()))
            .setState(Model.State.valueOf(stored.state().name()))
            .setCreatedAt(TimeMessages.timestamp(stored.createdAt()))
            .setRequest(request(stored.kind(), stored.request()))
            .putAllParameters(numbers(body, "parameters"))
            .putAllStandardErrors(numbers(body, "standard_errors"))
            .putAllSpendParameters(numbers(body, "spend_parameters"))
            .putAllSpendStandardErrors(numbers(body, "spend_standard_errors"))
            .setLogLikelihood(body.getDouble("log_likelihood", 0.0))
            .setAic(body.getDouble("aic", 0.0))
            .setConverged(body.getBoolean("converged", false))
            .setGradientNorm(body.getDouble("gradient_norm", 0.0))
            .setIdentified(body.getBoolean("identified", false))
            .setCustomers(body.getLong("customers", 0L))
            .setCurrency(body.getString("currency", ""));
    if (body.containsKey("family")) {
      model.setFamily(ClvFamily.valueOf(body.getString("family")));
    }
    Instant promotedAt = stored.promotedAt();
    if (promotedAt != null) {
      model.setPromotedAt(TimeMessages.timestamp(promotedAt));
    }
    JsonObject holdout = body.getJsonObject("holdout");
    if (holdout != null) {
      model.setHoldout(holdout(holdout));
    }
    stored.notes().forEach(note -> model.addNotes(note(note)));
    return model.build();
  }

  private static io.clientele.contracts.scoring.v1.ModelNote note(ModelNote note) {
    return io.clientele.contracts.scoring.v1.ModelNote.newBuilder()
        .setCode(note.code())
        .setDetail(note.detail())
        .setFatal(note.fatal())
        .build();
  }

  private static Holdout holdout(JsonObject json) {
    return Holdout.newBuilder()
        .setMae(json.getDouble("mae", 0.0))
        .setRmse(json.getDouble("rmse", 0.0))
        .setPredictedTotal(json.getDouble("predicted_total", 0.0))
        .setActualTotal(json.getDouble("actual_total", 0.0))
        .setLogLikelihood(json.getDouble("log_likelihood", 0.0))
        .build();
  }

  private static Map<String, Double> numbers(JsonObject body, String name) {
    JsonObject json = body.getJsonObject(name, new JsonObject());
    Map<String, Double> numbers = new TreeMap<>();
    json.fieldNames().forEach(key -> numbers.put(key, json.getDouble(key)));
    return numbers;
  }
}

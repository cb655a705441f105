package io.clientele.scoring.model;

import io.clientele.scoring.clv.ClvModel;
import io.clientele.scoring.clv.ClvTerms;
import io.clientele.scoring.clv.Family;
import io.clientele.scoring.clv.SpendModel;
import io.clientele.scoring.clv.TimeUnit;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** A model of lifetime value as the body of a stored model. */
final class ClvBody {

  private ClvBody() {}

  static JsonObject json(ClvModel model, String currency) {
    ClvTerms terms = model.terms();
    JsonObject body =
        new JsonObject()
            .put("family", model.purchases().family().name())
            .put("parameters", numbers(model.purchases().parameters()))
            .put("covariance", matrix(model.covariance()))
            .put("time_unit", terms.unit().name())
            .put("discount_rate", terms.yearlyDiscountRate())
            .put("horizon_days", terms.horizonDays())
            .put("margin", terms.margin())
            .put("currency", currency);
    SpendModel spend = model.spend();
    if (spend != null) {
      body.put("spend_parameters", numbers(spend.parameters()));
      body.put("spend_covariance", matrix(model.spendCovariance()));
    }
    return body;
  }

  static ValueModel value(StoredModel stored) {
    JsonObject body = stored.body();
    JsonObject spend = body.getJsonObject("spend_parameters");
    return new ValueModel(
        stored.id(),
        ClvModel.restored(
            Family.valueOf(body.getString("family")),
            numbers(body.getJsonObject("parameters")),
            matrix(body.getJsonArray("covariance")),
            spend == null ? null : numbers(spend),
            matrix(body.getJsonArray("spend_covariance", new JsonArray())),
            new ClvTerms(
                TimeUnit.valueOf(body.getString("time_unit")),
                body.getDouble("discount_rate"),
                body.getInteger("horizon_days"),
                body.getDouble("margin"))),
        body.getString("currency", ""));
  }

  static JsonObject numbers(Map<String, Double> numbers) {
    JsonObject object = new JsonObject();
    numbers.forEach(object::put);
    return object;
  }

  private static Map<String, Double> numbers(JsonObject object) {
    Map<String, Double> numbers = new TreeMap<>();
    object.forEach(entry -> numbers.put(entry.getKey(), object.getDouble(entry.getKey())));
    return numbers;
  }

  private static JsonArray matrix(double[][] matrix) {
    JsonArray rows = new JsonArray();
    for (double[] row : matrix) {
      JsonArray columns = new JsonArray();
      Arrays.stream(row).forEach(columns::add);
      rows.add(columns);
    }
    return rows;
  }

  private static double[][] matrix(JsonArray rows) {
    double[][] matrix = new double[rows.size()][];
    for (int i = 0; i < matrix.length; i++) {
      JsonArray columns = rows.getJsonArray(i);
      matrix[i] = new double[columns.size()];
      for (int k = 0; k < columns.size(); k++) {
        matrix[i][k] = columns.getDouble(k);
      }
    }
    return matrix;
  }
}

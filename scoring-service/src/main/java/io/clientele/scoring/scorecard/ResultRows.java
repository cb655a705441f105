package io.clientele.scoring.scorecard;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/** Outcomes, fits and backtests as JSON of rows and of requests. */
final class ResultRows {

  private ResultRows() {}

  static JsonObject json(Outcome outcome) {
    JsonObject json = new JsonObject().put("negated", outcome.negated());
    return switch (outcome.event()) {
      case Outcome.OrderWithin(double days) -> json.put("order_within_days", days);
      case Outcome.Attribute(String name) -> json.put("attribute", name);
    };
  }

  static Outcome outcome(JsonObject json) {
    String attribute = json.getString("attribute");
    return new Outcome(
        attribute == null
            ? new Outcome.OrderWithin(json.getDouble("order_within_days"))
            : new Outcome.Attribute(attribute),
        json.getBoolean("negated"));
  }

  static JsonObject json(WeightFit fit) {
    return new JsonObject()
        .put("outcome", json(fit.outcome()))
        .put("as_of", fit.asOf().toString())
        .put("customers", fit.customers())
        .put("positives", fit.positives())
        .put("auc", fit.auc())
        .put("log_likelihood", fit.logLikelihood())
        .put(
            "information",
            DefinitionRows.array(
                fit.information(),
                one ->
                    new JsonObject()
                        .put("indicator", one.indicator())
                        .put("value", one.value())
                        .put("points", DefinitionRows.json(one.points()))
                        .put("weight", one.weight())
                        .put("standard_error", one.standardError())));
  }

  static WeightFit fit(JsonObject json) {
    return new WeightFit(
        outcome(json.getJsonObject("outcome")),
        Instant.parse(json.getString("as_of")),
        json.getLong("customers"),
        json.getLong("positives"),
        json.getDouble("auc"),
        json.getDouble("log_likelihood"),
        DefinitionRows.list(
            json.getJsonArray("information"),
            one ->
                new WeightFit.Information(
                    one.getString("indicator"),
                    one.getDouble("value"),
                    DefinitionRows.points(one.getJsonObject("points")),
                    one.getDouble("weight"),
                    one.getDouble("standard_error"))));
  }

  static JsonObject json(Backtest backtest) {
    return new JsonObject()
        .put("customers", backtest.customers())
        .put("positives", backtest.positives())
        .put("abstained", backtest.abstained())
        .put("auc", backtest.discrimination().auc())
        .put("kolmogorov_smirnov", backtest.discrimination().kolmogorovSmirnov())
        .put("tenths", DefinitionRows.array(backtest.tenths(), ResultRows::json))
        .put("bands", DefinitionRows.array(backtest.bands(), ResultRows::json));
  }

  static Backtest backtest(JsonObject json) {
    return new Backtest(
        json.getLong("customers"),
        json.getLong("positives"),
        json.getLong("abstained"),
        new Discrimination(json.getDouble("auc"), json.getDouble("kolmogorov_smirnov")),
        DefinitionRows.list(json.getJsonArray("tenths"), ResultRows::group),
        DefinitionRows.list(json.getJsonArray("bands"), ResultRows::group));
  }

  private static JsonObject json(ScoreGroup group) {
    return new JsonObject()
        .put("label", group.label())
        .put("from", group.from())
        .put("to", group.to())
        .put("customers", group.customers())
        .put("positives", group.positives())
        .put("rate", group.rate())
        .put("lift", group.lift());
  }

  private static ScoreGroup group(JsonObject json) {
    return new ScoreGroup(
        json.getString("label"),
        json.getDouble("from"),
        json.getDouble("to"),
        json.getLong("customers"),
        json.getLong("positives"),
        json.getDouble("rate"),
        json.getDouble("lift"));
  }
}

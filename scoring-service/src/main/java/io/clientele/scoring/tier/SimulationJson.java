package io.clientele.scoring.tier;

import io.clientele.scoring.tier.Simulation.Example;
import io.clientele.scoring.tier.Simulation.Flow;
import io.clientele.scoring.tier.SimulationTally.Evaluation;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Simulations as they are stored; the sample stands in rows of its own. */
final class SimulationJson {

  private SimulationJson() {}

  static JsonObject json(Simulation simulation) {
    JsonArray evaluations = new JsonArray();
    simulation.evaluations().forEach(one -> evaluations.add(json(one)));
    JsonArray against = new JsonArray();
    simulation
        .against()
        .forEach(flow ->
            against.add(
                new JsonObject()
                    .put("from", flow.from())
                    .put("to", flow.to())
                    .put("customers", flow.customers())));
    return new JsonObject()
        .put("from", simulation.from().toString())
        .put("until", simulation.until().toString())
        .put("evaluations", evaluations)
        .put("against", against)
        .put("currency", simulation.currency());
  }

  // A list, for an object in jsonb has an order of its own.
  private static JsonObject json(Evaluation evaluation) {
    JsonArray customers = new JsonArray();
    evaluation
        .customers()
        .forEach(
            (tier, count) -> customers.add(new JsonObject().put("tier", tier).put("count", count)));
    return new JsonObject()
        .put("at", evaluation.at().toString())
        .put("customers", customers)
        .put("upgrades", evaluation.upgrades())
        .put("downgrades", evaluation.downgrades())
        .put("cost", evaluation.cost().toPlainString());
  }

  static Simulation simulation(String id, String policyId, JsonObject json, List<Example> sample) {
    List<Evaluation> evaluations = new ArrayList<>();
    JsonArray stored = json.getJsonArray("evaluations");
    for (int i = 0; i < stored.size(); i++) {
      evaluations.add(evaluation(stored.getJsonObject(i)));
    }
    List<Flow> against = new ArrayList<>();
    JsonArray flows = json.getJsonArray("against");
    for (int i = 0; i < flows.size(); i++) {
      JsonObject flow = flows.getJsonObject(i);
      against.add(
          new Flow(flow.getString("from"), flow.getString("to"), flow.getLong("customers")));
    }
    return new Simulation(
        id,
        policyId,
        Instant.parse(json.getString("from")),
        Instant.parse(json.getString("until")),
        evaluations,
        against,
        json.getString("currency"),
        sample);
  }

  private static Evaluation evaluation(JsonObject json) {
    Map<String, Long> customers = new LinkedHashMap<>();
    JsonArray stored = json.getJsonArray("customers");
    for (int i = 0; i < stored.size(); i++) {
      JsonObject one = stored.getJsonObject(i);
      customers.put(one.getString("tier"), one.getLong("count"));
    }
    return new Evaluation(
        Instant.parse(json.getString("at")),
        customers,
        json.getLong("upgrades"),
        json.getLong("downgrades"),
        new BigDecimal(json.getString("cost")));
  }
}

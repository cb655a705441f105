package io.clientele.scoring.evaluation;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Evaluations and requests for them as they are stored; what is not known is left out. */
final class EvaluationJson {

  private EvaluationJson() {}

  static JsonObject json(EvaluationRequest request) {
    Instant asOf = request.asOf();
    return new JsonObject()
        .put("dimension", request.dimension())
        .put("segments", new JsonArray(request.segments()))
        .put("as_of", asOf == null ? "" : asOf.toString())
        .put("days", request.days());
  }

  static EvaluationRequest request(JsonObject json) {
    String asOf = json.getString("as_of");
    return new EvaluationRequest(
        json.getString("dimension"),
        json.getJsonArray("segments").stream().map(String::valueOf).toList(),
        asOf.isEmpty() ? null : Instant.parse(asOf),
        json.getInteger("days"));
  }

  static JsonObject json(Evaluation evaluation) {
    JsonObject json =
        new JsonObject()
            .put("customers", evaluation.customers())
            .put("groups", array(evaluation.groups(), EvaluationJson::group))
            .put("currency", evaluation.currency())
            .put("eta_squared", new JsonObject(new HashMap<>(evaluation.etaSquared())))
            .put("verdict", verdict(evaluation.verdict()));
    put(json, "stability", evaluation.stability());
    put(json, "silhouette", evaluation.silhouette());
    return json;
  }

  static Evaluation evaluation(JsonObject json) {
    JsonObject eta = json.getJsonObject("eta_squared");
    Map<String, Double> etaSquared = new HashMap<>();
    eta.fieldNames().forEach(metric -> etaSquared.put(metric, eta.getDouble(metric)));
    return new Evaluation(
        json.getLong("customers"),
        list(json, "groups", EvaluationJson::group),
        json.getString("currency"),
        json.getDouble("stability"),
        json.getDouble("silhouette"),
        etaSquared,
        verdict(json.getJsonObject("verdict")));
  }

  private static JsonObject group(GroupReport group) {
    JsonObject json =
        new JsonObject()
            .put("label", group.label())
            .put("customers", group.customers())
            .put("share", group.share())
            .put("identifiable", group.identifiable())
            .put("effects", array(group.effects(), EvaluationJson::effect))
            .put("outcomes", array(group.outcomes(), EvaluationJson::effect))
            .put("verdict", verdict(group.verdict()));
    put(json, "reachable", group.reachable());
    put(json, "value", group.value());
    put(json, "value_of_all", group.valueOfAll());
    put(json, "kept", group.kept());
    return json;
  }

  private static GroupReport group(JsonObject json) {
    return new GroupReport(
        json.getString("label"),
        json.getLong("customers"),
        json.getDouble("share"),
        json.getDouble("identifiable"),
        json.getDouble("reachable"),
        json.getDouble("value"),
        json.getDouble("value_of_all"),
        json.getDouble("kept"),
        list(json, "effects", EvaluationJson::effect),
        list(json, "outcomes", EvaluationJson::effect),
        verdict(json.getJsonObject("verdict")));
  }

  private static JsonObject effect(Effect effect) {
    JsonObject json = new JsonObject().put("metric", effect.metric());
    put(json, "mean", effect.mean());
    put(json, "mean_of_rest", effect.meanOfRest());
    put(json, "size", effect.size());
    put(json, "p_value", effect.pValue());
    return json;
  }

  private static Effect effect(JsonObject json) {
    return new Effect(
        json.getString("metric"),
        json.getDouble("mean"),
        json.getDouble("mean_of_rest"),
        json.getDouble("size"),
        json.getDouble("p_value"));
  }

  private static JsonObject verdict(Verdict verdict) {
    return new JsonObject()
        .put("advice", verdict.advice().name())
        .put("en", verdict.textEn())
        .put("zh", verdict.textZh())
        .put("merge_with", verdict.mergeWith());
  }

  private static Verdict verdict(JsonObject json) {
    return new Verdict(
        Advice.valueOf(json.getString("advice")),
        json.getString("en"),
        json.getString("zh"),
        json.getString("merge_with"));
  }

  private static void put(JsonObject json, String key, @Nullable Double value) {
    if (value != null) {
      json.put(key, value);
    }
  }

  private static <T> JsonArray array(List<T> items, Function<T, JsonObject> json) {
    JsonArray array = new JsonArray();
    items.forEach(item -> array.add(json.apply(item)));
    return array;
  }

  private static <T> List<T> list(JsonObject json, String key, Function<JsonObject, T> item) {
    return json.getJsonArray(key).stream().map(one -> item.apply((JsonObject) one)).toList();
  }
}

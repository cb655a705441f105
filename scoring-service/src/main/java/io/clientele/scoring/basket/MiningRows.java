package io.clientele.scoring.basket;

import io.clientele.scoring.basket.Successions.After;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Requests and successions as they are stored. */
final class MiningRows {

  private MiningRows() {}

  static JsonObject json(MiningRequest request) {
    MiningLimits limits = request.limits();
    return new JsonObject()
        .put("item", request.item().name())
        .put("basket", request.scope().name())
        .put("from", text(request.from()))
        .put("until", text(request.until()))
        .put("min_support", limits.minSupport())
        .put("min_confidence", limits.minConfidence())
        .put("min_lift", limits.minLift())
        .put("max_items", limits.maxItems())
        .put("max_basket", limits.maxBasket())
        .put("max_p_value", limits.maxPValue())
        .put("sources", new JsonArray(request.sources()));
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  static MiningRequest request(JsonObject json) {
    return new MiningRequest(
        MiningRequest.Item.valueOf(json.getString("item")),
        MiningRequest.Scope.valueOf(json.getString("basket")),
        time(json.getString("from")),
        time(json.getString("until")),
        new MiningLimits(
            json.getDouble("min_support"),
            json.getDouble("min_confidence"),
            json.getDouble("min_lift"),
            json.getInteger("max_items"),
            json.getInteger("max_basket"),
            json.getDouble("max_p_value")),
        json.getJsonArray("sources").stream().map(String::valueOf).toList());
  }

  private static @Nullable Instant time(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  static JsonObject json(Successions successions) {
    JsonObject after = new JsonObject();
    successions
        .after()
        .forEach((category, seen) ->
            after.put(
                category,
                new JsonObject()
                    .put("purchases", seen.purchases())
                    .put("next", new JsonObject(new HashMap<>(seen.next())))));
    return new JsonObject()
        .put("purchases", successions.purchases())
        .put("shares", new JsonObject(new HashMap<>(successions.shares())))
        .put("after", after);
  }

  static Successions successions(JsonObject json) {
    return new Successions(
        json.getLong("purchases"),
        map(json.getJsonObject("shares"), value -> ((Number) value).longValue()),
        map(json.getJsonObject("after"), MiningRows::after));
  }

  private static After after(Object value) {
    JsonObject json = (JsonObject) value;
    return new After(
        json.getLong("purchases"),
        map(json.getJsonObject("next"), count -> ((Number) count).longValue()));
  }

  private static <T> Map<String, T> map(JsonObject json, Function<Object, T> value) {
    Map<String, T> map = new HashMap<>();
    json.forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
    return map;
  }
}

package io.clientele.profile.attribute;

import io.clientele.profile.cleaning.CleanValue;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as JSON. */
final class ValueJson {

  private ValueJson() {}

  /** The JSON in which a cleaned value is kept. */
  static String json(CleanValue value) {
    return Json.encode(plain(value));
  }

  /** One JSON object of values, by name. */
  static String json(Map<String, Observation> values) {
    JsonObject json = new JsonObject();
    values.forEach((name, observation) ->
        json.put(name, observation.value() == null ? null : Json.decodeValue(observation.value())));
    return json.encode();
  }

  /** The plain object of JSON: a text, a number, a truth value, a list, a map or null. */
  static @Nullable Object decoded(String json) {
    Object decoded = Json.decodeValue(json);
    return switch (decoded) {
      case JsonArray array -> array.getList();
      case JsonObject object -> object.getMap();
      case null, default -> decoded;
    };
  }

  /** A list that came as text, where a list is wanted. */
  static @Nullable Object listed(@Nullable Object raw) {
    if (!(raw instanceof String text) || !text.strip().startsWith("[")) {
      return raw;
    }
    try {
      return Json.decodeValue(text) instanceof JsonArray array ? array.getList() : raw;
    } catch (DecodeException e) {
      return raw;
    }
  }

  private static Object plain(CleanValue value) {
    return switch (value) {
      case CleanValue.Text(String text) -> text;
      case CleanValue.Number(BigDecimal number) -> number(number);
      case CleanValue.Flag(boolean flag) -> flag;
      case CleanValue.Amount(BigDecimal amount, String currency) ->
          new JsonObject().put("amount", number(amount)).put("currency", currency);
      case CleanValue.Items(var items) ->
          new JsonArray(items.stream().map(ValueJson::plain).toList());
    };
  }

  // Integers as such, so that a value that came as 58138 stays that.
  private static Number number(BigDecimal number) {
    return number.scale() == 0 && number.precision() < 16
        ? (Number) number.longValueExact()
        : (Number) number.doubleValue();
  }
}

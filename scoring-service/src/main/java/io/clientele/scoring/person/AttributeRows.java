package io.clientele.scoring.person;

import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Amount;
import io.clientele.scoring.attribute.AttributeValue.Flag;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.AttributeValue.Text;
import io.clientele.scoring.attribute.AttributeValue.Texts;
import io.clientele.scoring.attribute.Attributes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Attributes as JSON of the table {@code person}. */
public final class AttributeRows {

  private AttributeRows() {}

  static String json(Attributes attributes) {
    JsonObject json = new JsonObject();
    attributes.values().forEach((name, value) -> json.put(name, json(value)));
    return json.encode();
  }

  private static Object json(AttributeValue value) {
    return switch (value) {
      case Text text -> text.value();
      case Numeric number -> number.value();
      case Flag flag -> flag.value();
      case Texts texts -> new JsonArray(texts.values());
      case Amount amount ->
          new JsonObject().put("amount", amount.value()).put("currency", amount.currency());
    };
  }

  /** The attributes of a row's JSON; none where there is no JSON. */
  public static Attributes attributes(@Nullable String text) {
    if (text == null) {
      return Attributes.NONE;
    }
    TreeMap<String, AttributeValue> values = new TreeMap<>();
    for (var entry : new JsonObject(text)) {
      values.put(entry.getKey(), value(entry.getValue()));
    }
    return new Attributes(values);
  }

  private static AttributeValue value(Object json) {
    return switch (json) {
      case Number number -> new Numeric(number.doubleValue());
      case Boolean flag -> new Flag(flag);
      case JsonArray texts -> new Texts(texts.stream().map(Object::toString).toList());
      case JsonObject amount ->
          new Amount(amount.getDouble("amount"), amount.getString("currency"));
      default -> new Text(json.toString());
    };
  }
}

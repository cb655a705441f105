package io.clientele.gateway.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object whose fields are asked for by name and type. A field that is absent or null is
 * empty; one of the wrong type is refused by its path.
 */
public final class Fields {

  private final String path;
  private final JsonNode object;

  private Fields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
  }

  /**
   * The fields of a value that has to be an object.
   *
   * @param path where the value is in the body; empty for the body itself
   */
  public static Fields of(String path, JsonNode value) {
    if (!value.isObject()) {
      throw invalid(path, "must be a JSON object, not " + kind(value));
    }
    return new Fields(path, value);
  }

  /** The path of the object itself. */
  public String path() {
    return path;
  }

  /** The path of a field, as refusals name it. */
  public String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** The object itself. */
  public JsonNode node() {
    return object;
  }

  /**
   * The object itself, where it has no other fields than these.
   *
   * @throws ClienteleException that names the first other one
   */
  public Fields knowing(List<String> names) {
    object
        .fieldNames()
        .forEachRemaining(name -> {
          if (!names.contains(name)) {
            throw invalid(path(name), "is no field here; there are " + String.join(", ", names));
          }
        });
    return this;
  }

  /** A field of any type. */
  public Optional<JsonNode> value(String name) {
    JsonNode value = object.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  /** A string that is not blank; a number counts as its digits. */
  public Optional<String> text(String name) {
    return value(name)
        .map(value -> {
          if (!value.isTextual() && !value.isNumber()) {
            throw invalid(path(name), "must be a string, not " + kind(value));
          }
          return value.isBigDecimal() ? Decimals.plain(value.decimalValue()) : value.asText();
        })
        .filter(text -> !text.isBlank());
  }

  /** A field that has to be there. */
  public String requiredText(String name) {
    return text(name).orElseThrow(() -> invalid(path(name), "is required"));
  }

  /** An exact number, given as one or as a string. */
  public Optional<BigDecimal> decimal(String name) {
    return value(name)
        .map(value -> {
          if (value.isNumber()) {
            return Decimals.bounded(path(name), value.decimalValue());
          }
          if (value.isTextual()) {
            return Decimals.parse(path(name), value.asText());
          }
          throw invalid(path(name), "must be a number, not " + kind(value));
        });
  }

  /** An exact number that is not negative. */
  public Optional<BigDecimal> decimalFromZero(String name) {
    Optional<BigDecimal> number = decimal(name);
    if (number.isPresent() && number.get().signum() < 0) {
      throw invalid(path(name), "must not be negative");
    }
    return number;
  }

  /** Any finite number, given as one. */
  public Optional<Double> number(String name) {
    return value(name)
        .map(value -> {
          double number = value.isNumber() ? value.doubleValue() : Double.NaN;
          if (!Double.isFinite(number)) {
            throw invalid(path(name), "must be a finite number");
          }
          return number;
        });
  }

  /** A point in time by RFC 3339. */
  public Optional<Instant> time(String name) {
    return value(name)
        .map(value -> {
          if (!value.isTextual()) {
            throw invalid(path(name), "must be an RFC 3339 time in a string, not " + kind(value));
          }
          return Times.parse(path(name), value.asText());
        });
  }

  /** The time for which a question is asked, as in queries: a date means its end. */
  public Optional<Instant> asOf() {
    return text("as_of").flatMap(Times::asOf);
  }

  /** A bound of time, as in queries: a date means its beginning. */
  public Optional<Instant> bound(String name) {
    return text(name).flatMap(text -> Times.bound(path(name), text));
  }

  /** An object. */
  public Optional<Fields> object(String name) {
    return value(name).map(value -> of(path(name), value));
  }

  /** A list; absent is empty. */
  public Optional<List<JsonNode>> list(String name) {
    return value(name)
        .map(value -> {
          if (!value.isArray()) {
            throw invalid(path(name), "must be a JSON array, not " + kind(value));
          }
          List<JsonNode> items = new ArrayList<>(value.size());
          value.forEach(items::add);
          return items;
        });
  }

  /** A list of objects; absent is empty. */
  public List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    list(name)
        .orElse(List.of())
        .forEach(node -> objects.add(of(path(name) + "[" + objects.size() + "]", node)));
    return objects;
  }

  /** A list of strings; absent is empty. */
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    list(name)
        .orElse(List.of())
        .forEach(node -> {
          if (!node.isTextual()) {
            throw invalid(path(name) + "[" + texts.size() + "]", "must be a string");
          }
          texts.add(node.textValue());
        });
    return texts;
  }

  /** True or false. */
  public Optional<Boolean> flag(String name) {
    return value(name)
        .map(value -> {
          if (!value.isBoolean()) {
            throw invalid(path(name), "must be true or false, not " + kind(value));
          }
          return value.booleanValue();
        });
  }

  /** A whole number. */
  public Optional<Integer> whole(String name) {
    return value(name)
        .map(value -> {
          if (!value.isInt()) {
            throw invalid(path(name), "must be a whole number");
          }
          return value.intValue();
        });
  }

  /** A whole number of up to 64 bits. */
  public Optional<Long> large(String name) {
    return value(name)
        .map(value -> {
          if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw invalid(path(name), "must be a whole number of at most 64 bits");
          }
          return value.longValue();
        });
  }

  /** A refusal that blames a field. */
  public static ClienteleException invalid(String path, String detail) {
    return new ClienteleException(
        ErrorCode.INVALID_FIELD, path, path.isEmpty() ? "the body " + detail : detail);
  }

  /** The JSON type of a value, in words. */
  public static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case ARRAY -> "an array";
      case BOOLEAN -> "a boolean";
      case NULL, MISSING -> "null";
      case NUMBER -> "a number";
      case OBJECT, POJO -> "an object";
      case STRING, BINARY -> "a string";
    };
  }
}

package io.clientele.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Invents values: such as a schema allows, such as it hardly allows, and such as nobody expects.
 */
final class Invention {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  /** Texts that have broken something somewhere. */
  static final List<String> ODD =
      List.of(
          "",
          " ",
          "null",
          "0",
          "-1",
          "NaN",
          "1e400",
          "9223372036854775808",
          "2026-02-30",
          "0000-01-01T00:00:00Z",
          "+999999999-12-31T23:59:59Z",
          "2026-01-31T08:30:00Z",
          "2026-01-31",
          "../../../etc/passwd",
          "..%2f..%2f",
          "' OR 1=1 --",
          "<script>alert(1)</script>",
          "\u0000",
          "\ud800",
          "\u202eabc",
          "😀".repeat(50),
          "客户",
          "a".repeat(5_000),
          "=cmd|'/c calc'!A1",
          "{}",
          "[",
          "\"",
          "%",
          "a AND (",
          "((((((((((((((((((((1",
          "*",
          "c-1,c-2",
          "true");

  private static final List<String> PLAUSIBLE =
      List.of(
          "c-1", "gold", "2026-01-31", "2026-01-31T08:30:00Z", "en", "quality", "EUR", "10", "1");

  private final Contract contract;
  private final RandomGenerator random;

  Invention(Contract contract, RandomGenerator random) {
    this.contract = contract;
    this.random = random;
  }

  <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A value that the schema allows, as far as the schema says. */
  JsonNode allowed(JsonNode described) {
    return allowed(described, 0);
  }

  private JsonNode allowed(JsonNode described, int depth) {
    JsonNode schema = contract.resolve(described);
    if (schema.has("enum")) {
      return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
    }
    for (String choice : List.of("oneOf", "anyOf")) {
      if (schema.has(choice)) {
        return allowed(schema.get(choice).get(random.nextInt(schema.get(choice).size())), depth);
      }
    }
    if (schema.path("examples").isArray() && chance(0.7)) {
      return schema.get("examples").get(random.nextInt(schema.get("examples").size()));
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" -> array(schema, depth);
      case "integer" -> JSON.numberNode(whole(schema));
      case "number" -> JSON.numberNode(whole(schema) + random.nextInt(100) / 100.0);
      case "boolean" -> JSON.booleanNode(random.nextBoolean());
      case "null" -> JSON.nullNode();
      default -> JSON.textNode(text(schema));
    };
  }

  private String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.get(random.nextInt(type.size())).asText();
    }
    return type.asText(schema.has("properties") ? "object" : "string");
  }

  private ObjectNode object(JsonNode schema, int depth) {
    ObjectNode made = JSON.objectNode();
    List<String> required = new ArrayList<>();
    schema.path("required").forEach(name -> required.add(name.asText()));
    schema
        .path("properties")
        .properties()
        .forEach(property -> {
          if (required.contains(property.getKey()) || (depth < DEEPEST && chance(0.5))) {
            made.set(property.getKey(), allowed(property.getValue(), depth + 1));
          }
        });
    if (schema.path("additionalProperties").isObject() && depth < DEEPEST) {
      made.set("x", allowed(schema.get("additionalProperties"), depth + 1));
    }
    return made;
  }

  private ArrayNode array(JsonNode schema, int depth) {
    ArrayNode made = JSON.arrayNode();
    int least = schema.path("minItems").asInt(0);
    int most = Math.min(schema.path("maxItems").asInt(3), least + 3);
    int size = depth >= DEEPEST ? least : random.nextInt(least, most + 1);
    for (int i = 0; i < size; i++) {
      made.add(allowed(schema.path("items"), depth + 1));
    }
    return made;
  }

  private long whole(JsonNode schema) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(least + 100);
    return switch (random.nextInt(3)) {
      case 0 -> least;
      case 1 -> most;
      default -> least + (long) (random.nextDouble() * (most - least));
    };
  }

  private String text(JsonNode schema) {
    int most = schema.path("maxLength").asInt(0);
    return switch (schema.path("format").asText()) {
      case "date-time" -> "2026-01-%02dT08:30:00Z".formatted(random.nextInt(1, 29));
      case "date" -> "2026-01-%02d".formatted(random.nextInt(1, 29));
      default -> most > 0 && chance(0.3) ? "m".repeat(most) : any(PLAUSIBLE);
    };
  }

  /** The value with one place changed into something else. */
  JsonNode broken(JsonNode value) {
    if (value.isObject() && !value.isEmpty() && chance(0.9)) {
      ObjectNode copy = value.deepCopy();
      List<String> names = new ArrayList<>();
      copy.fieldNames().forEachRemaining(names::add);
      String name = any(names);
      switch (random.nextInt(4)) {
        case 0 -> copy.remove(name);
        case 1 -> copy.set("unheard_of", JSON.textNode("x"));
        default -> copy.set(name, broken(copy.get(name)));
      }
      return copy;
    }
    if (value.isArray() && !value.isEmpty() && chance(0.7)) {
      ArrayNode copy = value.deepCopy();
      int place = random.nextInt(copy.size());
      copy.set(place, broken(copy.get(place)));
      return copy;
    }
    return other();
  }

  private JsonNode other() {
    return switch (random.nextInt(9)) {
      case 0 -> JSON.nullNode();
      case 1 -> JSON.numberNode(-1);
      case 2 -> JSON.numberNode(Long.MAX_VALUE);
      case 3 -> JSON.numberNode(1e300);
      case 4 -> JSON.booleanNode(true);
      case 5 -> JSON.arrayNode().add(JSON.arrayNode());
      case 6 -> JSON.objectNode().put("", "");
      default -> JSON.textNode(any(ODD));
    };
  }
}

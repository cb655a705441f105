package io.clientele.gateway.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.clientele.gateway.json.Fields;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of the columns of a customer file that are attributes.
 *
 * @param columns by attribute
 * @param rules by attribute; those without one are taken as they are
 * @param ignored columns that nobody wants
 * @param constants attributes that every line has unless it says otherwise
 */
record AttributeMapping(
    Map<String, String> columns,
    Map<String, Rule> rules,
    Set<String> ignored,
    Map<String, JsonNode> constants) {

  /** Every column is an attribute of its own name. */
  static final AttributeMapping NONE = new AttributeMapping(Map.of(), Map.of(), Set.of(), Map.of());

  private static final String ATTRIBUTES = "attributes";
  private static final String IGNORE = "ignore";
  private static final String CONSTANTS = "constants";

  AttributeMapping {
    columns = Map.copyOf(columns);
    rules = Map.copyOf(rules);
    ignored = Set.copyOf(ignored);
    constants = Map.copyOf(constants);
  }

  /**
   * How the cells of a column become values.
   *
   * @param values by cell; JSON null leaves the attribute out; other cells stay as they are
   * @param prefix put before the cell where it has no value of its own
   */
  record Rule(Map<String, JsonNode> values, String prefix) {

    /** The value of a cell; empty where it says nothing. */
    Optional<JsonNode> value(JsonNode cell) {
      JsonNode given = cell.isValueNode() ? values.get(cell.asText().strip()) : null;
      if (given != null) {
        return given.isNull() ? Optional.empty() : Optional.of(given);
      }
      return Optional.of(
          prefix.isEmpty() || !cell.isValueNode()
              ? cell
              : TextNode.valueOf(prefix + cell.asText().strip()));
    }
  }

  /** True where a field of a mapping is about attributes, and not the name of a column. */
  static boolean owns(String field, JsonNode value) {
    return switch (field) {
      case ATTRIBUTES, CONSTANTS -> value.isObject();
      case IGNORE -> value.isArray();
      default -> false;
    };
  }

  /** The mapping in its JSON. */
  static AttributeMapping of(Fields mapping) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<String, Rule> rules = new HashMap<>();
    owned(mapping, ATTRIBUTES)
        .ifPresent(attributes ->
            attributes
                .node()
                .properties()
                .forEach(entry -> add(columns, rules, attributes.path(entry.getKey()), entry)));
    Set<String> ignored =
        mapping.value(IGNORE).filter(JsonNode::isArray).isPresent()
            ? new HashSet<>(mapping.texts(IGNORE))
            : Set.of();
    Map<String, JsonNode> constants = new HashMap<>();
    owned(mapping, CONSTANTS)
        .ifPresent(given ->
            given.node().properties().forEach(one -> constants.put(one.getKey(), one.getValue())));
    return new AttributeMapping(columns, rules, ignored, constants);
  }

  private static Optional<Fields> owned(Fields mapping, String name) {
    return mapping.value(name).filter(JsonNode::isObject).flatMap(found -> mapping.object(name));
  }

  private static void add(
      Map<String, String> columns,
      Map<String, Rule> rules,
      String path,
      Map.Entry<String, JsonNode> entry) {
    JsonNode told = entry.getValue();
    String attribute =
        told.isTextual()
            ? told.textValue().strip()
            : Fields.of(path, told).text("name").orElse(entry.getKey());
    if (attribute.isEmpty()) {
      throw Fields.invalid(path, "must be the name of an attribute");
    }
    if (columns.putIfAbsent(attribute, entry.getKey()) != null) {
      throw Fields.invalid(path, "is the second column that is mapped to " + attribute);
    }
    if (told.isObject()) {
      rules.put(attribute, rule(Fields.of(path, told)));
    }
  }

  private static Rule rule(Fields told) {
    Map<String, JsonNode> values = new HashMap<>();
    told.object("values")
        .ifPresent(given ->
            given.node().properties().forEach(one -> values.put(one.getKey(), one.getValue())));
    return new Rule(
        Map.copyOf(values),
        told.value("prefix").filter(JsonNode::isTextual).map(JsonNode::textValue).orElse(""));
  }

  /** The value of a cell; empty where it says nothing. */
  Optional<JsonNode> value(String attribute, JsonNode cell) {
    Rule rule = rules.get(attribute);
    return rule == null ? Optional.of(cell) : rule.value(cell);
  }
}

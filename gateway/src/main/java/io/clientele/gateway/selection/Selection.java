package io.clientele.gateway.selection;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.gateway.json.Fields;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fields of an answer by their names, {@code id,metrics.orders}; of what is in a list by the names
 * within its items.
 */
final class Selection {

  /** The name of the parameter. */
  static final String PARAMETER = "fields";

  private static final int LONGEST = 2_000;

  /** Where lists go on: given whatever was asked for. */
  private static final String NEXT = "next_page_token";

  // By name; none: everything below.
  private final Map<String, Selection> chosen = new TreeMap<>();

  private Selection() {}

  /**
   * The fields that a text names, parted by commas.
   *
   * @throws ClienteleException where it names none, or is longer than 2,000 characters
   */
  static Selection of(String text) {
    if (text.length() > LONGEST) {
      throw Fields.invalid(PARAMETER, "takes at most " + LONGEST + " characters");
    }
    Selection all = new Selection();
    for (String path : text.split(",", -1)) {
      Selection at = all;
      for (String name : path.strip().split("\\.", -1)) {
        if (name.isEmpty()) {
          throw Fields.invalid(
              PARAMETER, "takes names parted by commas, such as id,metrics.orders");
        }
        at = at.chosen.computeIfAbsent(name, key -> new Selection());
      }
    }
    return all;
  }

  /**
   * Refuses names that a type does not have. What a business names itself is anything.
   *
   * @throws ClienteleException that names the first one, and what there is
   */
  Selection within(JavaType type, ObjectMapper mapper) {
    check(type, mapper, "");
    return this;
  }

  private void check(JavaType type, ObjectMapper mapper, String path) {
    JavaType item = type.isContainerType() && !type.isMapLikeType() ? type.getContentType() : type;
    if (chosen.isEmpty()) {
      return;
    }
    if (item.isMapLikeType()) {
      chosen.forEach(
          (name, below) -> below.check(item.getContentType(), mapper, path + name + "."));
      return;
    }
    Map<String, JavaType> known = new TreeMap<>();
    if (item.getRawClass().getName().startsWith("io.clientele.")) {
      for (BeanPropertyDefinition one :
          mapper.getSerializationConfig().introspect(item).findProperties()) {
        known.put(one.getName(), one.getPrimaryType());
      }
    } else if (item.isJavaLangObject() || JsonNode.class.isAssignableFrom(item.getRawClass())) {
      return;
    }
    chosen.forEach((name, below) -> {
      JavaType there = known.get(name);
      if (there == null) {
        throw Fields.invalid(
            PARAMETER,
            "there is no field "
                + path
                + name
                + (known.isEmpty() ? "" : "; there are " + String.join(", ", known.keySet())));
      }
      below.check(there, mapper, path + name + ".");
    });
  }

  /** The chosen part of an answer. */
  JsonNode of(JsonNode whole) {
    if (chosen.isEmpty()) {
      return whole;
    }
    if (whole instanceof ArrayNode items) {
      ArrayNode parts = items.arrayNode(items.size());
      items.forEach(item -> parts.add(of(item)));
      return parts;
    }
    if (!(whole instanceof ObjectNode object)) {
      return whole;
    }
    ObjectNode part = object.objectNode();
    object
        .properties()
        .forEach(field -> {
          Selection below = chosen.get(field.getKey());
          if (below != null) {
            part.set(field.getKey(), below.of(field.getValue()));
          } else if (field.getKey().equals(NEXT)) {
            part.set(NEXT, field.getValue());
          }
        });
    return part;
  }
}

package io.clientele.gateway.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clientele.gateway.json.Fields;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The events of one request in the three modes of the HTTP binding (CloudEvents 1.0.2): structured,
 * batched, and binary, whose attributes are headers.
 *
 * @param batched true where the body is a list
 * @param events as structured events
 */
record CloudEvents(boolean batched, List<JsonNode> events) {

  private static final String HEADER = "ce-";

  CloudEvents {
    events = List.copyOf(events);
  }

  /** The events of a structured or batched body. */
  static CloudEvents of(JsonNode body) {
    if (!body.isArray()) {
      return new CloudEvents(false, List.of(body));
    }
    List<JsonNode> events = new ArrayList<>();
    body.forEach(events::add);
    return new CloudEvents(true, events);
  }

  /**
   * The event of which the attributes are headers.
   *
   * @param headers by their names, in any case
   * @param data the body
   */
  static CloudEvents binary(Map<String, String> headers, JsonNode data) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    headers.forEach((header, value) -> {
      String name = header.toLowerCase(Locale.ROOT);
      if (name.startsWith(HEADER)) {
        event.put(name.substring(HEADER.length()), decoded(name, value));
      }
    });
    event.set("data", data);
    return new CloudEvents(false, List.of(event));
  }

  /** True where headers carry an event's attributes. */
  static boolean isBinary(Map<String, String> headers) {
    return headers.keySet().stream()
        .anyMatch(header -> header.toLowerCase(Locale.ROOT).equals(HEADER + "specversion"));
  }

  /** A header's value is percent-encoded; a plus sign is one. */
  private static String decoded(String name, String value) {
    try {
      return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Fields.invalid(name, "must be percent-encoded UTF-8");
    }
  }
}

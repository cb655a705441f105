package io.clientele.embedded.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Gathers items into bodies of a size that the gateway takes. */
final class Chunks {

  private static final int ITEMS = 500;

  private final String name;
  private final Consumer<ObjectNode> send;
  private final List<ObjectNode> waiting = new ArrayList<>();

  /**
   * Gathers for one endpoint.
   *
   * @param name of the body's member that holds the items
   * @param send takes a full body
   */
  Chunks(String name, Consumer<ObjectNode> send) {
    this.name = name;
    this.send = send;
  }

  /** Takes items, and sends when there are enough. */
  void add(List<ObjectNode> items) {
    for (ObjectNode item : items) {
      waiting.add(item);
      if (waiting.size() == ITEMS) {
        flush();
      }
    }
  }

  /** Sends what is left. */
  void flush() {
    if (!waiting.isEmpty()) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.putArray(name).addAll(waiting);
      waiting.clear();
      send.accept(body);
    }
  }
}

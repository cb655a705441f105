package io.clientele.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * An operation of the OpenAPI document.
 *
 * @param parameters as described
 * @param bodies schema or examples of what can be sent, by media type
 * @param answers as described, by status
 */
record Operation(
    String method,
    String path,
    List<JsonNode> parameters,
    Map<String, JsonNode> bodies,
    Map<String, JsonNode> answers) {

  /** Begins work that goes on after the answer. */
  boolean beginsWork() {
    return answers.containsKey("202");
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}

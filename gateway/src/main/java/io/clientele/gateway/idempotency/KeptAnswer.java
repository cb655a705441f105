package io.clientele.gateway.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An answer as it was given.
 *
 * @param status from 200 to 299
 * @param headers those that belong to what was answered, not to the moment
 * @param body empty where there was none
 */
record KeptAnswer(int status, Map<String, String> headers, String body) {

  /** Headers that a repeat has too. */
  static final List<String> HEADERS =
      List.of(
          HttpHeaders.CONTENT_TYPE, HttpHeaders.LOCATION, HttpHeaders.ETAG, "Preference-Applied");

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Keeps its own copy. */
  KeptAnswer {
    headers = Map.copyOf(headers);
  }

  /** As it is kept. */
  String text() {
    ObjectNode node = JSON.createObjectNode().put("status", status).put("body", body);
    ObjectNode under = node.putObject("headers");
    headers.forEach(under::put);
    return node.toString();
  }

  /** From what is kept. */
  static KeptAnswer of(String text) {
    try {
      JsonNode node = JSON.readTree(text);
      Map<String, String> headers = new LinkedHashMap<>();
      node.path("headers")
          .properties()
          .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
      return new KeptAnswer(node.path("status").asInt(), headers, node.path("body").asText());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an answer was kept that is none", e);
    }
  }

  /** The same answer, said to be a repeat. */
  Response again() {
    Response.ResponseBuilder response = Response.status(status);
    headers.forEach(response::header);
    if (!body.isEmpty()) {
      response.entity(body);
    }
    return response.header("Idempotency-Replayed", "true").build();
  }
}

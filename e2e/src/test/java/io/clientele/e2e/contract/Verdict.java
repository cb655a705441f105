package io.clientele.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import java.util.Set;

/** Whether an answer is one that the document allows. */
final class Verdict {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNode NONE = MissingNode.getInstance();

  // Addresses and headers that are too long are refused before anything of the edge sees them.
  private static final Set<Integer> OF_THE_PROTOCOL = Set.of(414, 431);

  private final Contract contract;

  Verdict(Contract contract) {
    this.contract = contract;
  }

  /** What is wrong with an answer; empty where nothing is. */
  List<String> of(Attempt attempt, Answer answer) {
    Operation operation = attempt.operation();
    int status = answer.status();
    if (status >= 500) {
      return List.of("status " + status + ": " + start(answer.body()));
    }
    if (OF_THE_PROTOCOL.contains(status) && answer.body().isEmpty()) {
      return List.of();
    }
    JsonNode own = operation.answers().getOrDefault(String.valueOf(status), NONE);
    if (own.isMissingNode() && status < 400) {
      return List.of("status " + status + " is not described");
    }
    if (answer.mediaType().equals("application/problem+json")) {
      return problem(answer);
    }
    return own.path("content").isEmpty()
        ? (answer.body().isEmpty() ? List.of() : List.of("a body where none is described"))
        : described(own, answer, attempt.choosesFields());
  }

  private List<String> problem(Answer answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      return problem.path("status").asInt() == answer.status()
              && !problem.path("detail").asText().isEmpty()
          ? contract.faults(
              JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), problem)
          : List.of("a problem without its status or detail: " + start(answer.body()));
    } catch (JsonProcessingException e) {
      return List.of("no JSON: " + start(answer.body()));
    }
  }

  private List<String> described(JsonNode described, Answer answer, boolean part) {
    String type = answer.mediaType();
    if (!described.path("content").has(type)) {
      return List.of("media type '" + type + "' is not described: " + start(answer.body()));
    }
    if (!type.equals("application/json")) {
      return List.of();
    }
    try {
      JsonNode schema = contract.schema(described, type);
      JsonNode value = JSON.readTree(answer.body());
      return part ? contract.faultsOfPart(schema, value) : contract.faults(schema, value);
    } catch (JsonProcessingException e) {
      return List.of("no JSON: " + start(answer.body()));
    }
  }

  private static String start(String body) {
    return body.length() > 300 ? body.substring(0, 300) : body;
  }
}

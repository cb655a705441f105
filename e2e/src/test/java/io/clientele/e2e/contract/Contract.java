package io.clientele.e2e.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The OpenAPI document of the edge. */
final class Contract {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  private final JsonNode document;
  private final JsonSchemaFactory schemas =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Map<String, JsonSchema> compiled = new ConcurrentHashMap<>();

  Contract(JsonNode document) {
    this.document = document;
  }

  List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method ->
                    all.add(operation(method.getKey(), path.getKey(), method.getValue()))));
    return all;
  }

  private Operation operation(String method, String path, JsonNode described) {
    List<JsonNode> parameters = new ArrayList<>();
    described.path("parameters").forEach(parameter -> parameters.add(resolve(parameter)));
    Map<String, JsonNode> answers = new TreeMap<>();
    described
        .path("responses")
        .properties()
        .forEach(answer -> answers.put(answer.getKey(), resolve(answer.getValue())));
    return new Operation(
        method.toUpperCase(Locale.ROOT),
        path,
        parameters,
        byMediaType(resolve(described.path("requestBody"))),
        answers);
  }

  private static Map<String, JsonNode> byMediaType(JsonNode holder) {
    Map<String, JsonNode> found = new TreeMap<>();
    holder
        .path("content")
        .properties()
        .forEach(content -> found.put(content.getKey(), content.getValue()));
    return found;
  }

  /** What a reference means, or the node itself. */
  JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : resolve(document.at(reference.asText().substring(1)));
  }

  /** The schema of a media type of an answer, or missing. */
  JsonNode schema(JsonNode answer, String mediaType) {
    return byMediaType(answer).getOrDefault(mediaType, MissingNode.getInstance()).path("schema");
  }

  /** What of a value its schema does not allow. */
  List<String> faults(JsonNode schema, JsonNode value) {
    return faults(schema, value, message -> true);
  }

  /** The same of a value of which some fields were chosen: others may be missing. */
  List<String> faultsOfPart(JsonNode schema, JsonNode value) {
    return faults(schema, value, message -> !"required".equals(message.getType()));
  }

  private List<String> faults(
      JsonNode schema, JsonNode value, Predicate<ValidationMessage> counts) {
    return compiled
        .computeIfAbsent(schema.toString(), text -> compile(schema))
        .validate(value)
        .stream()
        .filter(counts)
        .map(ValidationMessage::getMessage)
        .limit(3)
        .toList();
  }

  // References of the schema lead into the components beside it.
  private JsonSchema compile(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("components", document.path("components"));
    whole.set("allOf", JsonNodeFactory.instance.arrayNode().add(schema));
    return schemas.getSchema(whole);
  }
}

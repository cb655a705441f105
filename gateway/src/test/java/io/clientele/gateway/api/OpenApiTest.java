package io.clientele.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.json.JsonBodies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class OpenApiTest {

  // The Segment HTTP API and CloudEvents have names of their own.
  private static final Set<String> OF_OTHER_STANDARDS =
      Set.of("SegmentMessage", "SegmentBatch", "CloudEvent");

  private JsonNode document = MissingNode.getInstance();

  @BeforeEach
  void read() {
    document = JsonBodies.parse(Call.keyed().get("/openapi?format=json").asByteArray());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references =
        document.findValuesAsText("$ref").stream().filter(ref -> ref.startsWith("#/")).toList();

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void fieldsAreNamedAsTheyAreWritten() {
    List<String> others = new ArrayList<>();
    document
        .at("/components/schemas")
        .properties()
        .forEach(schema ->
            schema
                .getValue()
                .path("properties")
                .fieldNames()
                .forEachRemaining(field -> {
                  if (!field.matches("[a-z0-9_]+")
                      && !OF_OTHER_STANDARDS.contains(schema.getKey())) {
                    others.add(schema.getKey() + "." + field);
                  }
                }));

    assertThat(others).isEmpty();
    assertThat(document.at("/components/schemas/Problem/required"))
        .extracting(JsonNode::asText)
        .contains("code", "detail", "invalid_params", "request_id", "status");
    assertThat(document.at("/components/schemas/ListedCustomer/required"))
        .extracting(JsonNode::asText)
        .contains("id", "profiling_refused")
        .doesNotContain("metrics", "attributes");
  }

  @Test
  void everyOperationSaysHowItRefuses() {
    assertThat(operations())
        .allSatisfy(operation ->
            assertThat(
                    operation
                        .getValue()
                        .at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .as(operation.getKey())
                .isEqualTo("#/components/schemas/Problem"));
  }

  @Test
  void everyBodyHasAnExample() {
    List<String> without = new ArrayList<>();
    for (Map.Entry<String, JsonNode> operation : operations()) {
      JsonNode body = resolved(operation.getValue().path("requestBody"));
      JsonNode json = body.path("content").path("application/json");
      if (!json.isMissingNode() && json.path("examples").isEmpty()) {
        without.add(operation.getKey());
      }
    }

    assertThat(without).isEmpty();
  }

  @Test
  void everyOperationHasANameOfItsOwnATagAndASummary() {
    assertThat(operations())
        .allSatisfy(operation -> {
          assertThat(operation.getValue().path("summary").asText()).isNotEmpty();
          assertThat(operation.getValue().path("tags")).hasSize(1);
        })
        .extracting(operation -> operation.getValue().path("operationId").asText())
        .doesNotHaveDuplicates()
        .doesNotContain("");
  }

  @Test
  void tagsOfOperationsAreExplained() {
    assertThat(operations())
        .extracting(operation -> operation.getValue().path("tags").path(0).asText())
        .isSubsetOf(document.path("tags").findValuesAsText("name"));
  }

  @Test
  void listsHavePagesWhereverTheyAreDescribed() {
    for (String path :
        List.of(
            "/v1/segments",
            "/v1/segments/{name}/members",
            "/v1/clusters",
            "/v1/co-purchases",
            "/v1/co-purchases/{id}/rules",
            "/v1/playbooks",
            "/v1/tasks",
            "/v1/needs",
            "/v1/themes",
            "/v1/themes/{id}/feedback",
            "/v1/improvements",
            "/v1/improvements/{id}/notices",
            "/v1/complaints",
            "/v1/evaluations")) {
      assertThat(
              document
                  .path("paths")
                  .path(path)
                  .path("get")
                  .path("parameters")
                  .findValuesAsText("name"))
          .as(path)
          .contains("page_size", "page_token");
    }
  }

  private List<Map.Entry<String, JsonNode>> operations() {
    List<Map.Entry<String, JsonNode>> operations = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.add(
                        Map.entry(method.getKey() + " " + path.getKey(), method.getValue()))));
    return operations;
  }

  private JsonNode resolved(JsonNode body) {
    String reference = body.path("$ref").asText();
    return reference.isEmpty() ? body : document.at(reference.substring(1));
  }
}

package io.clientele.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.json.JsonBodies;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class RolesTest {

  /** What each role may call: operations of which one of these is among the least roles. */
  private static final Map<String, Set<String>> INCLUDED =
      Map.of(
          "ingest", Set.of("ingest"),
          "reader", Set.of("reader"),
          "agent", Set.of("agent", "reader"),
          "analyst", Set.of("analyst", "reader"),
          "admin", Set.of("ingest", "reader", "agent", "analyst", "admin"));

  private static final Pattern ROW =
      Pattern.compile("\\| ([a-z, ]+) \\| ((?:`[a-zA-Z]+`(?:, )?)+) \\|");

  private record Operation(String id, String method, String path, String body, Set<String> roles) {}

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "reader", "agent", "analyst", "admin"})
  void aRoleMayCallWhatTheDocumentSaysAndNothingElse(String role) throws Exception {
    List<String> wrong = new ArrayList<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (Operation operation : operations()) {
        boolean may =
            INCLUDED.getOrDefault(role, Set.of()).stream().anyMatch(operation.roles()::contains);
        Answer answer = call(client, operation, role + "-key");
        if (answer.status() == 401 || may == answer.denied()) {
          wrong.add(operation.id() + ": " + answer);
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @Test
  void everyOperationNamesItsRolesInTheDocument() {
    assertThat(operations())
        .hasSizeGreaterThan(180)
        .allSatisfy(operation -> assertThat(operation.roles()).as(operation.id()).isNotEmpty());
  }

  @Test
  void theGuideNamesEveryOperationWithItsRoles() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    for (Operation operation : operations()) {
      documented
          .computeIfAbsent(String.join(", ", operation.roles()), roles -> new TreeSet<>())
          .add(operation.id());
    }
    Map<String, Set<String>> guide = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("../docs/access.md"), StandardCharsets.UTF_8)) {
      Matcher row = ROW.matcher(line);
      if (row.matches()) {
        guide.put(row.group(1), new TreeSet<>(List.of(row.group(2).replace("`", "").split(", "))));
      }
    }

    assertThat(guide).isEqualTo(documented);
  }

  @Test
  void aRefusalSaysWhichRolesWouldDo() throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Answer answer =
          call(
              client,
              new Operation("erase", "post", "/v1/customers/x:erase", "application/json", Set.of()),
              "reader-key");

      assertThat(answer.status()).isEqualTo(403);
      assertThat(answer.body())
          .contains("PERMISSION_DENIED")
          .contains("this takes one of the roles admin; the key has reader");
    }
  }

  private record Answer(int status, String body) {
    boolean denied() {
      return status == 403 && body.contains("PERMISSION_DENIED");
    }
  }

  /** Looks at the head alone where it is let in: some answers have no end. */
  private Answer call(HttpClient client, Operation operation, String key)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + RestAssured.port)
                    .resolve(operation.path().replaceAll("\\{[^}]*}", "1")))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", operation.body())
            .method(
                operation.method().toUpperCase(Locale.ROOT),
                operation.method().equals("get")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      boolean refused = response.statusCode() == 401 || response.statusCode() == 403;
      return new Answer(
          response.statusCode(),
          refused ? new String(body.readAllBytes(), StandardCharsets.UTF_8) : "");
    }
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    JsonNode document = JsonBodies.parse(Call.keyed().get("/openapi?format=json").asByteArray());
    document
        .path("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(method ->
                    operations.add(
                        new Operation(
                            method.getValue().path("operationId").asText(),
                            method.getKey(),
                            path.getKey(),
                            body(document, method.getValue()),
                            roles(method.getValue())))));
    return operations;
  }

  private static String body(JsonNode document, JsonNode operation) {
    JsonNode body = operation.path("requestBody");
    String reference = body.path("$ref").asText();
    JsonNode content =
        (reference.isEmpty() ? body : document.at(reference.substring(1))).path("content");
    return content.isEmpty() || content.has("application/json")
        ? "application/json"
        : content.fieldNames().next();
  }

  private static Set<String> roles(JsonNode operation) {
    Set<String> roles = new TreeSet<>();
    operation.path("x-roles").forEach(role -> roles.add(role.asText()));
    return roles;
  }
}

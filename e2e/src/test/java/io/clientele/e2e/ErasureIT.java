package io.clientele.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A person is known in every way there is, takes everything along, and is forgotten for good. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ErasureIT {

  private static final String ID = "zq-person-4711";
  private static final Leak LEAK =
      new Leak(
          List.of(
              ID,
              "zq-device-99",
              "zq-old-name",
              "zq-crm-77",
              "zoraida.quint@zq-mail.example",
              "15112345678",
              "Zoraida",
              "Quintanilla",
              "110101199003077475",
              "Zq-Street 5",
              "zq-order-1",
              "zq-refund-1",
              "zq-message",
              "zq-feedback-1",
              "the zq opinion"));

  private static RunningSuite suite;
  private static GatewayClient client;
  private static RequestSpecification api;

  @BeforeAll
  static void start() throws IOException {
    suite = RunningSuite.start();
    client = suite.client();
    JsonNode status = suite.status();
    api =
        new RequestSpecBuilder()
            .setBaseUri(status.get("gateway").asText())
            .addHeader("Authorization", "Bearer " + status.get("api_key").asText())
            .build();
  }

  @AfterAll
  static void stop() throws IOException {
    if (suite != null) {
      suite.close();
    }
  }

  @Test
  @Order(1)
  void aPersonIsKnownInEveryWay() throws IOException {
    client.post("/v1/batch", facts());
    client.post(
        "/v1/feedback",
        """
        {"feedback_id":"zq-feedback-1","customer_id":"zq-person-4711","rating":1,
         "text":"the zq opinion: terrible service","occurred_at":"2026-02-04T00:00:00Z"}\
        """);
    put("/tags/vip", "{\"origin\":\"person\",\"origin_name\":\"zq-person-4711\"}");
    put("/consents/marketing", "{\"state\":\"granted\",\"evidence\":\"said by Zoraida\"}");
    importFile(
        "customers",
        "customer_id,email,note\n"
            + ID
            + ",zoraida.quint@zq-mail.example,regular\n,zoraida.quint@zq-mail.example,lost line\n",
        "{\"customer_id\":\"customer_id\"}");
    importFile(
        "orders",
        "order_id,customer_id,ordered_at,amount\nzq-order-2," + ID + ",2026-02-02T00:00:00Z,7\n",
        "{}");
    importFile(
        "feedback",
        "feedback_id,customer_id,occurred_at,text\nzq-feedback-2,"
            + ID
            + ",2026-02-05T00:00:00Z,Zoraida says hello\n",
        "{}");
    client.awaitFresh();
    // A past state is kept as well.
    client.get("/v1/customers/" + ID + "?as_of=2026-02-10T00:00:00Z");
    client.get("/v1/customers/bystander");

    assertThat(dumpHolding()).as("the test would find what is there").isNotEmpty();
  }

  @Test
  @Order(2)
  void nobodyReadsThePersonalDataFromADump() throws IOException, SQLException {
    Leak readable =
        new Leak(
            List.of(
                "zoraida.quint@zq-mail.example",
                "15112345678",
                "Quintanilla",
                "110101199003077475",
                "Zq-Street 5"));
    DatabaseDump.of(secrets(), port())
        .forEach((table, rows) ->
            assertThat(readable.in(String.join("\n", rows))).as("in %s", table).isEmpty());
  }

  @Test
  @Order(3)
  void everythingIsTakenAlongInOneArchive() throws IOException {
    byte[] archive =
        given(api)
            .post("/v1/customers/" + ID + ":export")
            .then()
            .statusCode(200)
            .contentType("application/zip")
            .extract()
            .asByteArray();

    String all = String.join("\n", unzip(archive).values());
    assertThat(LEAK.in(all))
        .as("all but the number of the identity card, which is not kept")
        .containsAll(
            LEAK.needles().stream()
                .filter(needle -> !needle.equals("110101199003077475"))
                .filter(needle -> !needle.equals("zq-message"))
                .map(String::toLowerCase)
                .toList());
    assertThat(all).doesNotContain("110101199003077475");
  }

  @Test
  @Order(4)
  void anErasedPersonIsInNoDumpAndNoLog() throws IOException {
    JsonNode before = client.get("/v1/summary");
    String location =
        given(api)
            .contentType(ContentType.JSON)
            .body("{\"reason\":\"asked for by letter\"}")
            .post("/v1/customers/" + ID + ":erase")
            .then()
            .statusCode(202)
            .extract()
            .header("Location");

    JsonNode done =
        GatewayClient.await(() -> client.get(location), found -> found.get("done").asBoolean());

    assertThat(done.toString())
        .contains("profile-service")
        .contains("scoring-service")
        .contains("feedback-service");
    client.awaitFresh();
    assertThat(dumpHolding()).as("rows that still tell of the person").isEmpty();
    assertThat(logsHolding()).as("logs that tell of the person").isEmpty();
    assertThat(client.get("/v1/summary").get("customers").asInt())
        .isEqualTo(before.get("customers").asInt() - 1);
    assertThat(client.get("/v1/customers/bystander").get("id").asText()).isEqualTo("bystander");
  }

  @Test
  @Order(5)
  void anErasedPersonDoesNotComeBack() throws IOException {
    for (String id : List.of(ID, "zq-old-name")) {
      given(api)
          .get("/v1/customers/" + id)
          .then()
          .statusCode(410)
          .body("code", equalTo("CUSTOMER_ERASED"));
    }
    given(api)
        .contentType(ContentType.JSON)
        .body(facts())
        .post("/v1/batch")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(0))
        .body("duplicates", equalTo(1))
        .body("rejected.code", hasItems("CUSTOMER_ERASED"));
    given(api)
        .contentType(ContentType.JSON)
        .body("{\"feedback_id\":\"f9\",\"customer_id\":\"" + ID + "\",\"rating\":5}")
        .post("/v1/feedback")
        .then()
        .statusCode(400)
        .body("code", equalTo("CUSTOMER_ERASED"));
    given(api)
        .contentType(ContentType.JSON)
        .body("{\"merged_id\":\"" + ID + "\"}")
        .post("/v1/customers/bystander:merge")
        .then()
        .statusCode(410)
        .body("code", equalTo("CUSTOMER_ERASED"));

    assertThat(dumpHolding()).isEmpty();
    assertThat(logsHolding()).isEmpty();
  }

  private static String facts() {
    return """
    {"batch":[
      {"type":"identify","userId":"zq-person-4711","anonymousId":"zq-device-99",
       "messageId":"zq-message-1","timestamp":"2026-01-01T00:00:00Z",
       "context":{"externalIds":[{"id":"zq-crm-77","type":"crm"}]},
       "traits":{"email":"Zoraida.Quint@zq-mail.example","phone":"+49 1511 2345678",
         "firstName":"Zoraida","lastName":"Quintanilla","identity_card":"110101199003077475",
         "address":"Zq-Street 5","nickname":"Zoraida the Great"}},
      {"type":"page","anonymousId":"zq-device-99","messageId":"zq-message-2",
       "timestamp":"2026-01-02T00:00:00Z","name":"Home",
       "properties":{"path":"/welcome/Zoraida"}},
      {"type":"alias","userId":"zq-person-4711","previousId":"zq-old-name",
       "messageId":"zq-message-3","timestamp":"2026-01-02T00:00:00Z"},
      {"type":"track","userId":"zq-old-name","messageId":"zq-message-4",
       "timestamp":"2026-01-03T00:00:00Z","event":"Order Completed",
       "properties":{"order_id":"zq-order-1","revenue":40,
         "products":[{"product_id":"p1","name":"Gift for Zoraida","price":40}]}},
      {"type":"track","userId":"zq-person-4711","messageId":"zq-message-5",
       "timestamp":"2026-01-04T00:00:00Z","event":"Order Updated",
       "properties":{"order_id":"zq-order-1","revenue":35}},
      {"type":"track","userId":"zq-person-4711","messageId":"zq-message-6",
       "timestamp":"2026-01-05T00:00:00Z","event":"Order Refunded",
       "properties":{"order_id":"zq-order-1","refund_id":"zq-refund-1","total":5}},
      {"type":"group","userId":"zq-person-4711","groupId":"acme","messageId":"zq-message-7",
       "timestamp":"2026-01-05T00:00:00Z","traits":{"name":"Acme"}},
      {"type":"track","userId":"bystander","messageId":"other-1",
       "timestamp":"2026-01-05T00:00:00Z","event":"Order Completed",
       "properties":{"order_id":"other-order","revenue":12}}
    ]}\
    """;
  }

  private static void put(String path, String body) {
    given(api)
        .contentType(ContentType.JSON)
        .body(body)
        .put("/v1/customers/" + ID + path)
        .then()
        .statusCode(200);
  }

  private static void importFile(String what, String csv, String mapping) throws IOException {
    String operation =
        client.startImport(
            what,
            "text/csv",
            mapping,
            () -> new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    client.finished(operation);
  }

  private static Map<String, String> unzip(byte[] archive) throws IOException {
    Map<String, String> files = new java.util.TreeMap<>();
    try (InputStream bytes = new ByteArrayInputStream(archive);
        ZipInputStream zip = new ZipInputStream(bytes)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static List<String> dumpHolding() throws IOException {
    List<String> found = new ArrayList<>();
    try {
      DatabaseDump.of(secrets(), port())
          .forEach((table, rows) ->
              rows.forEach(
                  row -> LEAK.in(row).forEach(needle -> found.add(table + ": " + needle))));
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return found;
  }

  private static List<String> logsHolding() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(data())) {
      for (Path log : files.filter(file -> file.toString().contains("/logs/")).toList()) {
        if (Files.isRegularFile(log)) {
          LEAK.in(Files.readString(log, StandardCharsets.ISO_8859_1))
              .forEach(needle -> found.add(log.getFileName() + ": " + needle));
        }
      }
    }
    return found;
  }

  private static Path data() throws IOException {
    return Path.of(suite.status().get("data").asText());
  }

  private static JsonNode secrets() throws IOException {
    return RunningSuite.JSON.readTree(data().resolve("secrets.json").toFile());
  }

  private static int port() throws IOException {
    return suite.status().get("database").get("port").asInt();
  }
}

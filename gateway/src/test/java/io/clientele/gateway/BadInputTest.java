package io.clientele.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.clientele.gateway.fake.FakePorts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class BadInputTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        // path | body | code | field at fault
        "/v1/track|{|MALFORMED_BODY|",
        "/v1/track|`  `|MALFORMED_BODY|",
        "/v1/track|{} {}|MALFORMED_BODY|",
        "/v1/track|[]|INVALID_FIELD|",
        "/v1/track|null|INVALID_FIELD|",
        "/v1/track|{\"n\": 1e99999999999}|MALFORMED_BODY|",
        "/v1/track|{\"userId\": \"a\", \"event\": \"e\", \"userId\": \"b\"}|INVALID_FIELD|userId",
        "/v1/track|{\"userId\": \"a\", \"properties\": {\"products\": [{}, {\"sku\": 1, \"sku\":"
            + " 2}]}}|INVALID_FIELD|properties.products[1].sku",
        "/v1/batch|{\"batch\": [{\"traits\": {\"a\": {}, \"a\":"
            + " {}}}]}|INVALID_FIELD|batch[0].traits.a",
        "/v1/track|{}|INVALID_FIELD|userId",
        "/v1/track|{\"userId\": true}|INVALID_FIELD|userId",
        "/v1/track|{\"userId\": \"c\", \"messageId\": []}|INVALID_FIELD|messageId",
        "/v1/track|{\"userId\": \"c\"}|INVALID_FIELD|event",
        "/v1/track|{\"userId\": \"c\", \"event\": 1.5, \"type\": \"page\"}|INVALID_FIELD|type",
        "/v1/track|{\"userId\": \"c\", \"event\": \"e\", \"type\":"
            + " \"identify\"}|INVALID_FIELD|type",
        "/v1/track|{\"userId\": \"c\", \"event\": \"e\", \"timestamp\":"
            + " 17}|INVALID_FIELD|timestamp",
        "/v1/track|{\"userId\": \"c\", \"event\": \"e\", \"timestamp\":"
            + " \"2026-13-01T00:00:00Z\"}|INVALID_FIELD|timestamp",
        "/v1/track|{\"userId\": \"c\", \"event\": \"e\", \"timestamp\":"
            + " \"2026-01-01\"}|INVALID_FIELD|timestamp",
        "/v1/track|{\"userId\": \"c\", \"event\": \"e\", \"properties\":"
            + " 3}|INVALID_FIELD|properties",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order"
            + " Completed\"}|INVALID_FIELD|properties.revenue",
        "/v1/track|{\"userId\": \"c\", \"event\": \"order completed\", \"properties\":"
            + " {\"revenue\": 1}}|INVALID_FIELD|properties.order_id",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"revenue\": \"x\"}}|INVALID_FIELD|properties.revenue",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"revenue\": 1e300}}|INVALID_FIELD|properties.revenue",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"revenue\": 1e-300}}|INVALID_FIELD|properties.revenue",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"total\": -5}}|INVALID_FIELD|properties.total",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"total\": 5, \"currency\":"
            + " \"EURO\"}}|INVALID_FIELD|properties.currency",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"products\": [{\"price\": 1}, {\"price\":"
            + " {}}]}}|INVALID_FIELD|properties.products[1].price",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"products\": [7]}}|INVALID_FIELD|properties.products[0]",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Completed\", \"properties\":"
            + " {\"order_id\": \"o\", \"products\": 7}}|INVALID_FIELD|properties.products",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Refunded\", \"properties\":"
            + " {}}|INVALID_FIELD|properties.order_id",
        "/v1/track|{\"userId\": \"c\", \"event\": \"Order Refunded\", \"properties\":"
            + " {\"order_id\": \"o\", \"total\": 0}}|INVALID_FIELD|properties.total",
        "/v1/identify|{\"userId\": \"c\", \"traits\": []}|INVALID_FIELD|traits",
        "/v1/batch|{}|INVALID_FIELD|batch",
        "/v1/batch|{\"batch\": {}}|INVALID_FIELD|batch",
        "/v1/batch|{\"batch\": [7]}|INVALID_FIELD|batch[0]",
        "/v1/batch|{\"batch\": [{\"type\": \"group\", \"userId\":"
            + " \"c\"}]}|INVALID_FIELD|batch[0].groupId",
        "/v1/batch|{\"batch\": [{\"userId\": \"c\"}]}|INVALID_FIELD|batch[0].type",
        "/v1/feedback|{}|INVALID_FIELD|customer_id",
        "/v1/feedback|{\"customer_id\": \"c\"}|INVALID_FIELD|text",
        "/v1/feedback|{\"customer_id\": \"c\", \"rating\": 6}|INVALID_FIELD|rating",
        "/v1/feedback|{\"customer_id\": \"c\", \"rating\": \"NaN\"}|INVALID_FIELD|rating",
        "/v1/feedback|{\"customer_id\": \"c\", \"text\": [], \"rating\": 1}|INVALID_FIELD|text",
        "/v1/feedback|{\"feedback\": 7}|INVALID_FIELD|feedback",
        "/v1/feedback|{\"feedback\": [{\"customer_id\": \"c\", \"text\": \"t\", \"occurred_at\":"
            + " \"noon\"}]}|INVALID_FIELD|feedback[0].occurred_at",
        "/v1/feedback:classify|{}|INVALID_FIELD|texts",
        "/v1/feedback:classify|{\"texts\": \"a\"}|INVALID_FIELD|texts",
        "/v1/feedback:classify|{\"texts\": [\"a\"], \"labels\": [\"HAPPY\","
            + " \"POSITIVE\"]}|INVALID_FIELD|labels",
        "/v1/feedback:classify|{\"texts\": [\"a\"], \"labels\":"
            + " [\"POSITIVE\"]}|INVALID_FIELD|labels",
        "/v1/feedback:classify|{\"texts\": [\"a\"], \"labels\": [7]}|INVALID_FIELD|labels[0]",
        "/v1/feedback:classify|{\"texts\": [\"a\"], \"label\": []}|INVALID_FIELD|label",
        "/v1/feedback:classify|{\"texts\": [\"a\", 1]}|INVALID_FIELD|texts[1]",
        "/v1/feedback:classify|{\"texts\": [\"a\", null]}|INVALID_FIELD|texts[1]",
      })
  void aBadBodyIsBlamedPrecisely(String path, String body, String code, String field) {
    Response response = Call.json(body).post(path);

    assertThat(response.statusCode()).as(response.asString()).isEqualTo(400);
    isAProblem(response, 400, code);
    assertThat(response.<String>path("invalid_params.name[0]")).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/v1/feedback?page_size=0|INVALID_FIELD|page_size",
        "/v1/feedback?page_size=201|INVALID_FIELD|page_size",
        "/v1/feedback?page_size=many|INVALID_FIELD|page_size",
        "/v1/customers?page_size=1001|INVALID_FIELD|page_size",
        "/v1/customers?page_size=-1|INVALID_FIELD|page_size",
        "/v1/customers?tier=gold%22%20OR%20orders%3E0|INVALID_FIELD|tier",
        "/v1/customers?filter=nonsense%3D1|INVALID_FILTER|filter",
        "/v1/customers?as_of=yesterday|INVALID_FIELD|as_of",
        "/v1/customers/c?as_of=2026-02-30|INVALID_FIELD|as_of",
        "/v1/summary?as_of=1767225600|INVALID_FIELD|as_of",
      })
  void aBadParameterIsBlamedPrecisely(String path, String code, String field) {
    Response response = Call.keyed().get(path);

    isAProblem(response, 400, code);
    assertThat(response.<String>path("invalid_params.name[0]")).isEqualTo(field);
  }

  @Test
  void aSyntaxErrorIsPlacedByLineAndColumn() {
    Call.json("{\n  \"userId\": oops\n}")
        .post("/v1/track")
        .then()
        .statusCode(400)
        .body("detail", containsString("line 2, column"))
        .body("detail", not(containsString("oops")));
  }

  @Test
  void tooManyItemsAreRefusedAsAWhole() {
    String items = "{\"type\":\"identify\",\"userId\":\"c\"},".repeat(1001);
    String body = "{\"batch\":[" + items.substring(0, items.length() - 1) + "]}";

    isAProblem(Call.json(body).post("/v1/batch"), 400, "TOO_MANY_ITEMS");
  }

  @Test
  void aLargeBodyIsRefusedWhetherItsLengthIsDeclaredOrNot() throws Exception {
    byte[] body =
        ("{\"texts\":[\"" + "a".repeat(11_000_000) + "\"]}").getBytes(StandardCharsets.UTF_8);

    for (HttpRequest.BodyPublisher publisher :
        new HttpRequest.BodyPublisher[] {
          HttpRequest.BodyPublishers.ofByteArray(body),
          HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        }) {
      HttpResponse<String> response = send(publisher);
      assertThat(response.statusCode()).isEqualTo(413);
      assertThat(response.body()).contains("BODY_TOO_LARGE");
    }
  }

  private HttpResponse<String> send(HttpRequest.BodyPublisher body)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + RestAssured.port + "/v1/feedback:classify"))
              .header("Authorization", "Bearer test-key")
              .header("Content-Type", "application/json")
              .POST(body)
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void anUnknownPathIsAProblem() {
    isAProblem(given().get("/nothing/here"), 404, "PATH_NOT_FOUND");
    isAProblem(Call.keyed().get("/v1/nothing"), 404, "PATH_NOT_FOUND");
    isAProblem(Call.keyed().get("/v1/customers/a/b"), 404, "PATH_NOT_FOUND");
  }

  @Test
  void aWrongMethodIsAProblemThatNamesTheRightOne() {
    Response response = Call.keyed().get("/v1/track");

    isAProblem(response, 405, "METHOD_NOT_ALLOWED");
    assertThat(response.header("Allow")).contains("POST");
  }

  @Test
  void aWrongMediaTypeIsAProblem() {
    isAProblem(
        Call.keyed().contentType("application/xml").body("<a/>").post("/v1/track"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    isAProblem(
        Call.json("{}").header("Content-Encoding", "br").post("/v1/track"),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
    isAProblem(Call.keyed().accept("text/html").get("/v1/summary"), 406, "NOT_ACCEPTABLE");
  }

  @Test
  void anUnknownCustomerIsAProblem() {
    isAProblem(Call.keyed().get("/v1/customers/nobody"), 404, "CUSTOMER_NOT_FOUND");
  }

  @Test
  void aRequestIdIsEchoedWhereItIsAPlainOne() {
    Call.keyed()
        .header("X-Request-Id", "trace-7")
        .get("/v1/nothing")
        .then()
        .header("X-Request-Id", "trace-7")
        .body("request_id", equalTo("trace-7"));
    Call.keyed()
        .header("X-Request-Id", "no\tplain <id>")
        .get("/v1/freshness")
        .then()
        .statusCode(200)
        .header("X-Request-Id", not(containsString("plain")))
        .header("X-Request-Id", notNullValue());
  }

  private static void isAProblem(Response response, int status, String code) {
    response
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .header("X-Request-Id", notNullValue())
        .body("type", containsString("urn:clientele:problem:"))
        .body("title", notNullValue())
        .body("status", equalTo(status))
        .body("detail", notNullValue())
        .body("code", equalTo(code))
        .body("request_id", equalTo(response.header("X-Request-Id")))
        .body("invalid_params", notNullValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/v1/playbooks/%00:activate", "/v1/customers?filter=a%00", "/v1/segments/a%00b"})
  void anAddressWithANullCharacterIsRefusedAtTheDoor(String target)
      throws IOException, InterruptedException {
    HttpResponse<String> refused =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + target))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("\"code\":\"BAD_REQUEST\"", "U+0000");
  }
}

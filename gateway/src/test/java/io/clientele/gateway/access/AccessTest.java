package io.clientele.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class AccessTest {

  @Inject FakeProfile profile;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1/summary",
        "/v1",
        "/v1/nothing",
        "/v1/customers/c",
        "/%76%31/summary",
        "//v1/summary",
        "/v1//summary",
        "/v1;a=b/summary",
        "/openapi/../v1/summary"
      })
  void nothingUnderV1IsOpenHoweverItIsSpelt(String path) {
    Response response = given().urlEncodingEnabled(false).get(path);

    assertThat(response.statusCode()).isIn(401, 404);
    assertThat(response.contentType()).startsWith("application/problem+json");
    assertThat(response.asString()).doesNotContain("freshness");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer wrong",
        "Bearer ",
        "Bearer",
        "Basic !!!",
        "Basic Og==",
        "Digest test-key",
        "test-key"
      })
  void aBadKeyIsToldWhatToSend(String header) {
    Response response = given().header("Authorization", header).get("/v1/summary");

    response.then().statusCode(401).contentType("application/problem+json");
    assertThat(response.headers().getValues("WWW-Authenticate"))
        .containsExactly("Bearer realm=\"clientele\"");
  }

  @Test
  void aWriteKeyOfSegmentOpensAndItsNameIsTheSource() {
    String pair = Base64.getEncoder().encodeToString("test-key:".getBytes(StandardCharsets.UTF_8));

    given()
        .header("Authorization", "Basic " + pair)
        .contentType("application/json")
        .body("{\"userId\": \"c-1\"}")
        .post("/v1/identify")
        .then()
        .statusCode(200);

    assertThat(profile.requests.getLast().getSource()).isEqualTo("webshop");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/docs/", "/q/health/ready", "/q/metrics"})
  void whatIsNoDataIsOpen(String path) {
    given().get(path).then().statusCode(200);
  }

  @Test
  void aCallerLearnsWhoItIs() {
    Call.keyed()
        .get("/v1/me")
        .then()
        .statusCode(200)
        .body("name", equalTo("webshop"))
        .body("source", equalTo("webshop"))
        .body("roles", equalTo(List.of("ingest", "reader", "agent", "analyst", "admin")));
  }

  @Test
  void aBrowserMayAskBeforeItSendsAndOnlyFromPagesThatMay() {
    given()
        .header("Origin", "https://www.example.org")
        .header("Access-Control-Request-Method", "POST")
        .header("Access-Control-Request-Headers", "authorization,content-type")
        .options("/v1/identify")
        .then()
        .statusCode(200)
        .header("Access-Control-Allow-Origin", "https://www.example.org");
    given()
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "POST")
        .options("/v1/identify")
        .then()
        .statusCode(403);
  }
}

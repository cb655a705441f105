package io.clientele.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.clientele.contracts.profile.v1.ApiKey;
import io.clientele.contracts.profile.v1.CreateKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyResponse;
import io.clientele.contracts.profile.v1.NoteUsesResponse;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class PacingTest {

  @Inject FakeProfile profile;

  /** Another one in every test: what the edge has counted of others does not matter. */
  private final String key = ApiKeyText.random(new SecureRandom());

  @BeforeEach
  void forget() {
    profile.clear();
    profile.start();
    profile.access.answer("NoteUses", NoteUsesResponse.getDefaultInstance());
  }

  @Test
  void everyAnswerTellsWhatIsLeftAndTheOneTooManyIsRefused() {
    stored(kept().setRequestsPerMinute(2));

    call().get("/v1/me").then().statusCode(200).header("RateLimit-Limit", "2");
    call()
        .get("/v1/nothing")
        .then()
        .statusCode(404)
        .header("RateLimit-Remaining", "0")
        .header("RateLimit-Policy", "2;w=60");
    Response refused = call().get("/v1/me");

    refused
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("RATE_LIMITED"))
        .header("RateLimit-Remaining", "0");
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 30);
    assertThat(Integer.parseInt(refused.header("RateLimit-Reset"))).isBetween(30, 60);
    assertThat(refused.headers().getValues("RateLimit-Limit")).containsExactly("2");
  }

  @Test
  void theDayHasABoundOfItsOwn() {
    stored(kept().setRequestsPerDay(1));

    call().get("/v1/me").then().statusCode(200).header("RateLimit-Limit", "1");
    call().get("/v1/me").then().statusCode(429).header("RateLimit-Policy", "60000;w=60, 1;w=86400");
  }

  @Test
  void oneKeyUsesNothingOfAnother() {
    stored(kept().setRequestsPerMinute(1));
    call().get("/v1/me").then().statusCode(200);
    call().get("/v1/me").then().statusCode(429);

    Call.keyed().get("/v1/me").then().statusCode(200).header("RateLimit-Limit", "60000");
  }

  @Test
  void aKeyIsMadeWithItsPaceAndTellsIt() {
    profile.access.answer("CreateKey", kept().setRequestsPerMinute(600).build());

    Call.json(
            """
            {"name": "site", "roles": ["reader"], "requests_per_minute": 600}
            """)
        .post("/v1/keys")
        .then()
        .statusCode(201)
        .body("requests_per_minute", equalTo(600))
        .body("requests_per_day", nullValue());

    // Uses of keys are told in between.
    ApiKey sent =
        profile.access.requests.stream()
            .filter(CreateKeyRequest.class::isInstance)
            .map(request -> ((CreateKeyRequest) request).getKey())
            .reduce((earlier, later) -> later)
            .orElseThrow();
    assertThat(sent.getRequestsPerMinute()).isEqualTo(600);
    assertThat(sent.hasRequestsPerDay()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"requests_per_minute\": 0",
        "\"requests_per_minute\": 10000001",
        "\"requests_per_day\": -1",
        "\"requests_per_day\": \"many\""
      })
  void aPaceThatCannotBeMeantIsRefused(String pace) {
    Call.json("{\"name\": \"site\", \"roles\": [\"reader\"], " + pace + "}")
        .post("/v1/keys")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELD"));
  }

  @Test
  void whoGuessesHasToWaitAndAGoodKeyFromThereHasNot() {
    String guesser = "203.0.113.7";
    Response last = from(guesser, "guess").get("/v1/me");
    for (int wrong = 0; wrong < 3 * FakePorts.WRONG_KEYS && last.statusCode() == 401; wrong++) {
      last = from(guesser, "guess " + wrong).get("/v1/me");
    }

    last.then()
        .statusCode(429)
        .contentType("application/problem+json")
        .body("code", equalTo("RATE_LIMITED"));
    assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 300);
    from(guesser, "test-key").get("/v1/me").then().statusCode(200);
    stored(kept());
    from(guesser, key).get("/v1/me").then().statusCode(200);
    from("203.0.113.8", "guess").get("/v1/me").then().statusCode(401);
    given().header("X-Forwarded-For", guesser).get("/v1/me").then().statusCode(401);
  }

  private void stored(ApiKey.Builder kept) {
    profile.access.answer("FindKey", FindKeyResponse.newBuilder().setKey(kept).build());
  }

  private ApiKey.Builder kept() {
    return ApiKey.newBuilder()
        .setKeyId("key of " + key)
        .setName("site")
        .setSource("website")
        .addRoles("reader");
  }

  private RequestSpecification call() {
    return given().header("Authorization", "Bearer " + key);
  }

  private static RequestSpecification from(String address, String key) {
    return given().header("Authorization", "Bearer " + key).header("X-Forwarded-For", address);
  }
}

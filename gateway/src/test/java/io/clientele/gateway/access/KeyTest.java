package io.clientele.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.ByteString;
import io.clientele.contracts.error.ClienteleException;
import io.clientele.contracts.error.ErrorCode;
import io.clientele.contracts.profile.v1.ApiKey;
import io.clientele.contracts.profile.v1.CreateKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyRequest;
import io.clientele.contracts.profile.v1.FindKeyResponse;
import io.clientele.contracts.profile.v1.ListKeysResponse;
import io.clientele.contracts.profile.v1.NoteUsesRequest;
import io.clientele.contracts.profile.v1.NoteUsesResponse;
import io.clientele.contracts.profile.v1.RotateKeyRequest;
import io.clientele.gateway.Call;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class KeyTest {

  @Inject FakeProfile profile;

  /** Another one in every test: what the edge remembers of others does not matter. */
  private final String key = ApiKeyText.random(new SecureRandom());

  @BeforeEach
  void forget() {
    profile.clear();
    profile.start();
    profile.access.answer("NoteUses", NoteUsesResponse.getDefaultInstance());
  }

  @Test
  void aStoredKeyOpensWhatItsRolesMayAndItsUseIsTold() {
    stored("ingest");

    call().get("/v1/me").then().statusCode(200).body("name", equalTo("site"));
    call().get("/v1/customers").then().statusCode(403);
    call()
        .contentType("application/json")
        .body("{\"userId\": \"c-1\"}")
        .post("/v1/identify")
        .then()
        .statusCode(200);

    assertThat(profile.requests.getLast().getSource()).isEqualTo("website");
    until(() -> profile.access.requests.stream().anyMatch(NoteUsesRequest.class::isInstance));
    assertThat(lookups().getFirst().getDigest())
        .isEqualTo(ByteString.copyFrom(ApiKeyText.digest(key)));
  }

  @Test
  void aBodyIsReadWholeAlsoWhereTheKeyHasToBeLookedUpFirst() {
    stored("ingest");

    call()
        .contentType("application/json")
        .body("{\"userId\": \"c-1\", \"traits\": {\"note\": \"" + "x".repeat(200_000) + "\"}}")
        .post("/v1/identify")
        .then()
        .statusCode(200);
  }

  @Test
  void aRevokedKeyIsOutWithinASecond() {
    stored("reader");
    assertThat(call().get("/v1/me").statusCode()).isEqualTo(200);

    profile.access.answer("FindKey", FindKeyResponse.getDefaultInstance());
    long revoked = System.nanoTime();
    until(() -> call().get("/v1/me").statusCode() == 401);

    assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void oneLookupServesManyCalls() {
    stored("reader");
    for (int i = 0; i < 50; i++) {
      call().get("/v1/me").then().statusCode(200);
    }

    assertThat(lookups()).hasSizeLessThan(25);
  }

  @Test
  void whatCannotBeAKeyIsRefusedWithoutAsking() {
    given().header("Authorization", "Bearer " + key + "x").get("/v1/me").then().statusCode(401);
    given().header("Authorization", "Bearer guess").get("/v1/me").then().statusCode(401);

    assertThat(lookups()).isEmpty();
  }

  @Test
  void aKeyThatWasGoodLivesOnWhileProfileServiceIsAwayAndAnUnknownOneIsToldSo() {
    stored("reader");
    assertThat(call().get("/v1/me").statusCode()).isEqualTo(200);

    profile.access.refuse("FindKey", new ClienteleException(ErrorCode.UNAVAILABLE, "away"));
    String other = ApiKeyText.random(new SecureRandom());

    given()
        .header("Authorization", "Bearer " + other)
        .get("/v1/me")
        .then()
        .statusCode(503)
        .body("code", equalTo("UNAVAILABLE"));
    until(() -> lookups().size() > 2 || !call().get("/v1/me").asString().contains("site"));
    call().get("/v1/me").then().statusCode(200).body("name", equalTo("site"));
  }

  @Test
  void aNewKeyIsShownOnceAndOnlyItsDigestGoesOn() {
    profile.access.answer("CreateKey", kept("reader"));
    profile.access.answer(
        "ListKeys", ListKeysResponse.newBuilder().addKeys(kept("reader")).build());

    Response made = Call.json("{\"name\": \"site\", \"roles\": [\"reader\"]}").post("/v1/keys");
    made.then().statusCode(201).header("Cache-Control", "no-store");
    String secret = made.path("key");
    CreateKeyRequest sent = profile.access.last(CreateKeyRequest.class);

    assertThat(ApiKeyText.mayBe(secret)).isTrue();
    assertThat(sent.getDigest()).isEqualTo(ByteString.copyFrom(ApiKeyText.digest(secret)));
    assertThat(sent.toString()).doesNotContain(secret);
    assertThat(sent.getKey().getCreatedBy()).isEqualTo("webshop");
    assertThat(sent.getKey().getSource()).isEqualTo("site");
    Call.keyed().get("/v1/keys").then().statusCode(200).body("keys[0].key", nullValue());
  }

  @Test
  void aKeyIsRotatedWithAnOverlapAndRevoked() {
    profile.access.answer("RotateKey", kept("reader"));
    profile.access.answer("RevokeKey", kept("reader"));

    Call.json("{\"overlap_minutes\": 60}").post("/v1/keys/key_1:rotate").then().statusCode(200);
    assertThat(profile.access.last(RotateKeyRequest.class).getOverlap().getSeconds())
        .isEqualTo(3600);
    Call.keyed().post("/v1/keys/key_1:revoke").then().statusCode(200);
    Call.json("{\"overlap_minutes\": -1}").post("/v1/keys/key_1:rotate").then().statusCode(400);
  }

  @Test
  void whatIsNoKeyToMakeIsRefused() {
    for (String body :
        List.of(
            "{\"name\": \"site\"}",
            "{\"roles\": [\"reader\"]}",
            "{\"name\": \"site\", \"roles\": [\"boss\"]}",
            "{\"name\": \"site\", \"roles\": [\"reader\"], \"key\": \"mine\"}")) {
      Call.json(body)
          .post("/v1/keys")
          .then()
          .statusCode(400)
          .body("code", equalTo("INVALID_FIELD"));
    }
  }

  private void stored(String role) {
    profile.access.answer("FindKey", FindKeyResponse.newBuilder().setKey(kept(role)).build());
  }

  private ApiKey kept(String role) {
    return ApiKey.newBuilder()
        .setKeyId("key of " + key)
        .setName("site")
        .setSource("website")
        .addRoles(role)
        .build();
  }

  private List<FindKeyRequest> lookups() {
    return profile.access.requests.stream()
        .filter(FindKeyRequest.class::isInstance)
        .map(FindKeyRequest.class::cast)
        .toList();
  }

  private io.restassured.specification.RequestSpecification call() {
    return given().header("Authorization", "Bearer " + key);
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in time");
      }
    }
  }
}

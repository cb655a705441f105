package io.clientele.gateway.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.clientele.gateway.fake.FakeIssuer;
import io.clientele.gateway.fake.FakePorts;
import io.clientele.gateway.fake.FakeProfile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(FakePorts.class)
class TokenTest {

  private static final String SUBJECT = "248289761001";

  private static final AtomicInteger ADDRESSES = new AtomicInteger();

  @ConfigProperty(name = "test.issuer.port")
  int port;

  @Inject FakeProfile profile;

  private final PublicJsonWebKey rsa = rsa();
  private FakeIssuer issuer = new FakeIssuer(0);

  @BeforeEach
  void start() {
    profile.clear();
    profile.start();
    issuer.close();
    issuer = new FakeIssuer(port);
    issuer.answer(200, set(rsa));
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @ParameterizedTest
  @CsvSource({
    "clientele-ingest,ingest",
    "viewer,reader",
    "clientele-agent,agent",
    "clientele-analyst,analyst",
    "boss,admin"
  })
  void aGoodTokenGrantsItsRole(String name, String role) {
    untilKnown();
    Response me = call(signed(claims -> roles(claims, List.of("other", name))));

    me.then()
        .statusCode(200)
        .body("name", equalTo(SUBJECT))
        .body("kind", equalTo("TOKEN"))
        .body("source", equalTo("sso"))
        .header("RateLimit-Limit", "60000");
    assertThat(me.jsonPath().getList("roles", String.class)).contains(role);
    boolean mayErase = role.equals("admin");
    assertThat(
            given()
                .header("Authorization", "Bearer " + signed(claims -> roles(claims, List.of(name))))
                .get("/v1/keys")
                .statusCode())
        .satisfies(status -> assertThat(status != 403).isEqualTo(mayErase));
  }

  @Test
  void aTokenSignedOnAnEllipticCurveIsGoodToo() throws JoseException {
    PublicJsonWebKey curve = EcJwkGenerator.generateJwk(EllipticCurves.P256);
    curve.setKeyId(UUID.randomUUID().toString());
    issuer.answer(200, set(rsa, curve));

    until(() ->
        call(sign(claims(), "ES256", curve.getKeyId(), curve.getPrivateKey())).statusCode() == 200);
  }

  @Test
  void anExpiredOneIsRefused() {
    untilKnown();
    refused(signed(claims -> claims.setExpirationTime(in(-60))), "has expired");
    refused(signed(claims -> claims.unsetClaim("exp")), "does not say when it expires");
    call(signed(claims -> claims.setExpirationTime(in(-5)))).then().statusCode(200);
  }

  @Test
  void oneThatIsNotValidYetIsRefused() {
    untilKnown();
    refused(signed(claims -> claims.setNotBefore(in(300))), "not valid yet");
  }

  @Test
  void aForgedSignatureIsRefused() {
    untilKnown();
    refused(sign(claims(), "RS256", rsa.getKeyId(), rsa().getPrivateKey()), "not the issuer's");
    String good = signed(claims -> {});
    String[] parts = good.split("\\.", -1);
    String other = signed(claims -> roles(claims, List.of("boss"))).split("\\.", -1)[1];
    refused(parts[0] + "." + other + "." + parts[2], "not the issuer's");
    refused(parts[0] + "." + parts[1] + ".", "");
  }

  @Test
  void oneThatIsNotSignedIsRefused() {
    untilKnown();
    String head = part("{\"alg\":\"none\",\"kid\":\"" + rsa.getKeyId() + "\"}");
    refused(head + "." + part(claims().toJson()) + ".", "not signed in a way that is taken");
    String odd = part("{\"kid\":\"" + rsa.getKeyId() + "\"}");
    refused(odd + "." + part(claims().toJson()) + ".eA", "not signed in a way that is taken");
  }

  @Test
  void oneThatIsSignedWithThePublicKeyAsASecretIsRefused() {
    untilKnown();
    Key secret = new HmacKey(rsa.getPublicKey().getEncoded());
    refused(sign(claims(), "HS256", rsa.getKeyId(), secret), "not signed in a way that is taken");
  }

  @Test
  void oneOfAnotherIssuerOrForAnotherAudienceIsRefused() {
    untilKnown();
    refused(signed(claims -> claims.setIssuer("https://other.example")), "of another issuer");
    refused(signed(claims -> claims.unsetClaim("iss")), "of another issuer");
    refused(signed(claims -> claims.setAudience("other")), "for another audience");
    refused(signed(claims -> claims.unsetClaim("aud")), "for another audience");
    call(signed(claims -> claims.setAudience("other", FakeIssuer.AUDIENCE))).then().statusCode(200);
  }

  @Test
  void oneWithoutARoleThatIsKnownHereIsToldSo() {
    untilKnown();
    call(signed(claims -> roles(claims, List.of("other"))))
        .then()
        .statusCode(403)
        .body("code", equalTo("PERMISSION_DENIED"))
        .body("detail", containsString("none of the roles"));
    call(signed(claims -> claims.unsetClaim("realm_access"))).then().statusCode(403);
  }

  @Test
  void oneWithoutASubjectOrWithAnEndlessOneIsRefused() {
    untilKnown();
    refused(signed(claims -> claims.unsetClaim("sub")), "does not say whose it is");
    refused(signed(claims -> claims.setSubject("x".repeat(201))), "subject");
  }

  @Test
  void anUnknownKeyIsRefusedAndTheIssuerIsNotAskedForEachOfThem() {
    untilKnown();
    int before = issuer.asked.get();
    long start = System.nanoTime();
    for (int i = 0; i < 100; i++) {
      Response answer = call(sign(claims(), "RS256", "guess " + i, rsa.getPrivateKey()));
      answer.then().statusCode(401).body("detail", containsString("no such key"));
    }
    long pauses = (System.nanoTime() - start) / FakePorts.KEYS_PAUSE.toNanos();

    assertThat((long) issuer.asked.get() - before).isLessThanOrEqualTo(pauses + 1);
  }

  @Test
  void aNewKeyOfTheIssuerIsTakenWithoutARestart() {
    untilKnown();
    PublicJsonWebKey next = rsa();
    issuer.answer(200, set(rsa, next));

    until(() ->
        call(sign(claims(), "RS256", next.getKeyId(), next.getPrivateKey())).statusCode() == 200);
  }

  @Test
  void whatIsNoTokenIsRefused() {
    untilKnown();
    for (String text : List.of("a.b.c", "..", "e30.e30.e30", "ey.ey.ey")) {
      refused(text, "");
    }
    String longest = signed(claims -> claims.setStringClaim("note", "x".repeat(8192)));
    refused(longest, "longer than 8192");
  }

  @Test
  void whileTheIssuerIsAwayAnUnknownKeyWaitsAndAKnownOneIsGood() {
    untilKnown();
    issuer.answer(500, "");
    PublicJsonWebKey next = rsa();
    String token = sign(claims(), "RS256", next.getKeyId(), next.getPrivateKey());

    until(() -> call(token).statusCode() == 503);
    Response away = call(token);

    away.then().statusCode(503).body("code", equalTo("UNAVAILABLE"));
    assertThat(away.header("Retry-After")).isNotEmpty();
    call(signed(claims -> {})).then().statusCode(200);
    given().header("Authorization", "Bearer test-key").get("/v1/me").then().statusCode(200);
    issuer.close();
    until(() -> call(token).statusCode() == 503);
    call(signed(claims -> {})).then().statusCode(200);
  }

  private static void refused(String token, String why) {
    Response response = call(token);
    response
        .then()
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", "Bearer realm=\"clientele\"")
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("detail", containsString(why));
    assertThat(response.asString()).doesNotContain(SUBJECT);
  }

  /** The edge may have asked another issuer's keys a moment ago. */
  private void untilKnown() {
    until(() -> call(signed(claims -> {})).statusCode() == 200);
  }

  /** From another address each time: wrong tokens would have to wait. */
  private static Response call(String token) {
    return given()
        .header("Authorization", "Bearer " + token)
        .header("X-Forwarded-For", "198.18.0." + ADDRESSES.incrementAndGet() % 250)
        .get("/v1/me");
  }

  private String signed(Consumer<JwtClaims> change) {
    JwtClaims claims = claims();
    change.accept(claims);
    return sign(claims, "RS256", rsa.getKeyId(), rsa.getPrivateKey());
  }

  private static JwtClaims claims() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(FakeIssuer.NAME);
    claims.setAudience(FakeIssuer.AUDIENCE);
    claims.setSubject(SUBJECT);
    claims.setExpirationTime(in(300));
    roles(claims, List.of("viewer"));
    return claims;
  }

  private static void roles(JwtClaims claims, List<String> names) {
    claims.setClaim("realm_access", Map.of("roles", names));
  }

  private static NumericDate in(long seconds) {
    NumericDate date = NumericDate.now();
    date.addSeconds(seconds);
    return date;
  }

  private static String sign(JwtClaims claims, String algorithm, String keyId, Key key) {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setPayload(claims.toJson());
      signature.setAlgorithmHeaderValue(algorithm);
      signature.setKeyIdHeaderValue(keyId);
      signature.setKey(key);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String part(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }

  private static String set(PublicJsonWebKey... keys) {
    return new JsonWebKeySet(new ArrayList<JsonWebKey>(List.of(keys)))
        .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
  }

  private static PublicJsonWebKey rsa() {
    try {
      PublicJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(UUID.randomUUID().toString());
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void until(BooleanSupplier condition) {
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not in time");
      }
    }
  }
}

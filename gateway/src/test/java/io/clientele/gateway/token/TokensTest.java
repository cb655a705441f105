package io.clientele.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

  private final Vertx vertx = Vertx.vertx();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void withoutAnIssuerNothingIsReadAsAToken() {
    assertThat(tokens(Map.of()).mayBe("a.b.c")).isFalse();
  }

  @Test
  void threePartsAreReadAsAToken() {
    Tokens tokens =
        tokens(
            Map.of(
                "clientele.oidc.issuer", "https://issuer.example",
                "clientele.oidc.audience", "clientele",
                "clientele.oidc.jwks", "https://issuer.example/jwks"));

    assertThat(tokens.mayBe("a.b.c")).isTrue();
    assertThat(tokens.mayBe("a.b")).isFalse();
    assertThat(tokens.mayBe("a.b.c.d.e")).isFalse();
    assertThat(tokens.mayBe("ck_0")).isFalse();
  }

  private Tokens tokens(Map<String, String> settings) {
    OidcConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 100, new DurationConverter())
            .withMapping(OidcConfig.class)
            .withDefaultValues(settings)
            .build()
            .getConfigMapping(OidcConfig.class);
    return new Tokens(config, new TokenKeys(vertx, config));
  }
}

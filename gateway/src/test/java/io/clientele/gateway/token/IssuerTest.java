package io.clientele.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IssuerTest {

  @Test
  void withoutAnIssuerNoTokenIsTaken() {
    assertThat(Issuer.of(config(Map.of()))).isEmpty();
  }

  @Test
  void anIssuerNeedsAnAudienceAndAnAddressOfItsKeys() {
    Map<String, String> whole =
        Map.of(
            "clientele.oidc.issuer", "https://issuer.example",
            "clientele.oidc.audience", "clientele",
            "clientele.oidc.jwks", "https://issuer.example/jwks");
    assertThat(Issuer.of(config(whole))).isPresent();

    assertRefused(Map.of("clientele.oidc.issuer", "i"), "clientele.oidc.audience");
    assertRefused(
        Map.of("clientele.oidc.issuer", "i", "clientele.oidc.audience", "a"),
        "clientele.oidc.jwks");
    for (String address : new String[] {"file:///etc/passwd", "jwks", "https:jwks", "h ttp://x"}) {
      assertRefused(
          Map.of(
              "clientele.oidc.issuer", "i",
              "clientele.oidc.audience", "a",
              "clientele.oidc.jwks", address),
          "clientele.oidc.jwks");
    }
  }

  private static void assertRefused(Map<String, String> settings, String setting) {
    assertThatThrownBy(() -> Issuer.of(config(settings)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(setting);
  }

  private static OidcConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withConverter(Duration.class, 100, new DurationConverter())
        .withMapping(OidcConfig.class)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(OidcConfig.class);
  }
}

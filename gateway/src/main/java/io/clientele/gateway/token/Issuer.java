package io.clientele.gateway.token;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Whose tokens are taken, and which.
 *
 * @param name what {@code iss} has to be
 * @param audience what {@code aud} has to hold
 * @param keys where the public keys are
 * @param rolesClaim the claim that holds the roles
 * @param skew by how much the clocks may differ
 */
record Issuer(String name, String audience, URI keys, String rolesClaim, Duration skew) {

  /**
   * The issuer of the configuration, where one is set.
   *
   * @throws IllegalStateException where something is missing, or cannot be meant
   */
  static Optional<Issuer> of(OidcConfig config) {
    return config
        .issuer()
        .map(name ->
            new Issuer(
                name,
                config.audience().orElseThrow(() -> fault("audience", "is needed")),
                address(config.jwks().orElseThrow(() -> fault("jwks", "is needed"))),
                config.rolesClaim(),
                config.clockSkew()));
  }

  private static URI address(String text) {
    try {
      URI address = URI.create(text);
      String scheme = String.valueOf(address.getScheme());
      if ((scheme.equals("https") || scheme.equals("http")) && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw fault("jwks", "is no address: " + e.getMessage());
    }
    throw fault("jwks", "has to begin with https:// or http:// and a host");
  }

  private static IllegalStateException fault(String setting, String fault) {
    return new IllegalStateException(
        "clientele.oidc." + setting + " " + fault + ", as clientele.oidc.issuer is set");
  }
}

package io.clientele.gateway.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whose tokens are taken beside keys: of nobody, where no issuer is set. */
@ConfigMapping(prefix = "clientele.oidc")
public interface OidcConfig {

  /** Who issues tokens, exactly as the claim {@code iss} says. */
  Optional<String> issuer();

  /** For whom they have to be: what {@code aud} has to hold. */
  Optional<String> audience();

  /** The address of the issuer's public keys (a JWK set). */
  Optional<String> jwks();

  /** The claim that holds the roles; {@code a/b} is {@code b} within {@code a}. */
  @WithDefault("roles")
  String rolesClaim();

  /** What the issuer calls a role, by role; {@code clientele-<role>} where nothing is set. */
  Map<String, List<String>> roleNames();

  /** Under which source facts are taken in from callers with a token. */
  @WithDefault("sso")
  String source();

  /** By how much the clocks may differ. */
  @WithDefault("30s")
  Duration clockSkew();

  /** For how long the issuer's keys need not be asked for again. */
  @WithDefault("10m")
  Duration keysFresh();

  /** For how long they stay good while the issuer does not answer. */
  @WithDefault("1h")
  Duration keysOutage();

  /** How often the issuer is asked at most, whatever tokens name. */
  @WithDefault("10s")
  Duration keysPause();
}

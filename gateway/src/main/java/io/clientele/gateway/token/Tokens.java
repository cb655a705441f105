package io.clientele.gateway.token;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Knows good tokens of the issuer. Both calls refuse others with an {@link EdgeRefusal}. */
@ApplicationScoped
@Startup
public class Tokens {

  private final Optional<Issuer> issuer;
  private final TokenKeys keys;

  Tokens(OidcConfig config, TokenKeys keys) {
    this.issuer = Issuer.of(config);
    this.keys = keys;
  }

  /** Whether a text is to be read as a token: three parts, and an issuer is set. */
  public boolean mayBe(String text) {
    return issuer.isPresent() && text.chars().filter(each -> each == '.').count() == 2;
  }

  /** What a token says, where that can be told without asking the issuer for its keys. */
  public Optional<VerifiedToken> known(String token, Instant now) {
    KeyAnswer key = keys.look(TokenHead.of(token).keyId(), now);
    return key instanceof KeyAnswer.Ask ? Optional.empty() : Optional.of(verified(token, key, now));
  }

  /** What a token says, after the issuer was asked for its keys. */
  public Uni<VerifiedToken> ask(String token, Instant now) {
    return keys.ask(issuer.orElseThrow().keys(), TokenHead.of(token).keyId(), now)
        .map(key -> verified(token, key, now));
  }

  private VerifiedToken verified(String token, KeyAnswer key, Instant now) {
    return switch (key) {
      case KeyAnswer.Found found ->
          TokenCheck.verified(token, issuer.orElseThrow(), found.key(), now);
      case KeyAnswer.Unknown unknown ->
          throw TokenCheck.refused("the issuer has no such key as the token names (kid)");
      case KeyAnswer.Unreachable unreachable -> throw unavailable();
      case KeyAnswer.Ask ask -> throw unavailable();
    };
  }

  private static EdgeRefusal unavailable() {
    return new EdgeRefusal(
        ProblemKind.UNAVAILABLE, "the issuer of the token cannot be asked for its keys now");
  }
}

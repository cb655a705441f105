package io.clientele.gateway.access;

import io.clientele.gateway.problem.EdgeRefusal;
import io.clientele.gateway.problem.ProblemKind;
import io.clientele.gateway.token.OidcConfig;
import io.clientele.gateway.token.Tokens;
import io.clientele.gateway.token.VerifiedToken;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Knows the keys of the configuration, and asks profile-service for those that it keeps. Without a
 * single good one in the configuration the edge does not start: somebody has to make the others.
 * Tokens of an identity provider grant what the roles in them do.
 */
@ApplicationScoped
@Startup
class Gate {

  private static final Logger LOG = Logger.getLogger(Gate.class);
  private static final int REMEMBERED = 10_000;

  private final AccessKeys configured;
  private final KeyGrpc profile;
  private final KeyUses uses;
  private final KeyMemory memory;
  private final Tokens tokens;
  private final TokenRoles tokenRoles;

  Gate(AccessConfig config, KeyGrpc profile, KeyUses uses, Tokens tokens, OidcConfig oidc) {
    this.configured = AccessKeys.of(config.keys(), config.roles());
    this.profile = profile;
    this.uses = uses;
    this.tokens = tokens;
    this.tokenRoles = TokenRoles.of(oidc);
    this.memory = new KeyMemory(config.lookupFresh(), config.lookupOutage(), REMEMBERED);
  }

  /**
   * What a key or a token grants, as far as that can be told without asking anybody: a grant, none
   * (an empty one within), or nothing.
   *
   * @throws EdgeRefusal where there is more to say of it than that it is not known
   */
  Optional<Optional<Grant>> known(String key, Instant now) {
    Optional<Grant> grant = configured.grant(key);
    if (grant.isEmpty() && tokens.mayBe(key)) {
      return tokens.known(key, now).map(token -> Optional.of(granted(token)));
    }
    if (grant.isPresent() || !ApiKeyText.mayBe(key)) {
      return Optional.of(grant);
    }
    return memory
        .fresh(ApiKeyText.digest(key), now)
        .map(stored -> stored.map(each -> used(each, now)));
  }

  /**
   * What a key grants by profile-service, or a token by the keys of its issuer. Where these do not
   * answer, what was good lately stays so; of any other it fails.
   */
  Uni<Optional<Grant>> ask(String key, Instant now) {
    return tokens.mayBe(key)
        ? tokens.ask(key, now).map(token -> Optional.of(granted(token)))
        : askProfile(key, now);
  }

  private Uni<Optional<Grant>> askProfile(String key, Instant now) {
    byte[] digest = ApiKeyText.digest(key);
    return profile
        .find(digest)
        .invoke(found -> memory.learn(digest, found, now))
        .onFailure()
        .recoverWithUni(failure -> {
          LOG.warnf("keys cannot be looked up: %s", failure.getMessage());
          Optional<StoredKey> last = memory.bearable(digest, now);
          return last.isPresent() ? Uni.createFrom().item(last) : Uni.createFrom().failure(failure);
        })
        .map(found -> found.filter(stored -> stored.holds(now)).map(each -> used(each, now)));
  }

  private Grant granted(VerifiedToken token) {
    Grant grant = tokenRoles.grant(token);
    if (grant.roles().isEmpty()) {
      throw new EdgeRefusal(
          ProblemKind.PERMISSION_DENIED, "the token has none of the roles that are known here");
    }
    return grant;
  }

  private Grant used(StoredKey key, Instant now) {
    uses.note(key.keyId(), now);
    return key.grant();
  }
}

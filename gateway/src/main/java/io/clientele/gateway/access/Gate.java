package io.clientele.gateway.access;

import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Knows the keys of the configuration, and asks profile-service for those that it keeps. Without a
 * single good one in the configuration the edge does not start: somebody has to make the others.
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

  Gate(AccessConfig config, KeyGrpc profile, KeyUses uses) {
    this.configured = AccessKeys.of(config.keys(), config.roles());
    this.profile = profile;
    this.uses = uses;
    this.memory = new KeyMemory(config.lookupFresh(), config.lookupOutage(), REMEMBERED);
  }

  /**
   * What a key grants, as far as that can be told without asking anybody: a grant, none (an empty
   * one within), or nothing.
   */
  Optional<Optional<Grant>> known(String key, Instant now) {
    Optional<Grant> grant = configured.grant(key);
    if (grant.isPresent() || !ApiKeyText.mayBe(key)) {
      return Optional.of(grant);
    }
    return memory
        .fresh(ApiKeyText.digest(key), now)
        .map(stored -> stored.map(each -> used(each, now)));
  }

  /**
   * What a key grants by profile-service. Where that does not answer, a key that was good lately
   * stays so; of any other it fails.
   */
  Uni<Optional<Grant>> ask(String key, Instant now) {
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

  private Grant used(StoredKey key, Instant now) {
    uses.note(key.keyId(), now);
    return key.grant();
  }
}

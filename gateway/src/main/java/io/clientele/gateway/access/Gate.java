package io.clientele.gateway.access;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Knows the keys; without a single good one the edge does not start. */
@ApplicationScoped
@Startup
class Gate {

  private final AccessKeys keys;

  Gate(AccessConfig config) {
    this.keys = AccessKeys.of(config.keys(), config.roles());
  }

  Optional<Grant> grant(String key) {
    return keys.grant(key);
  }
}

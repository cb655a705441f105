package io.clientele.profile.identity;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the kinds of identifiers at start, so that a wrong setting shows at once. */
class IdentifierKindsProducer {

  @Produces
  @Singleton
  @Startup
  IdentifierKinds kinds(IdentityConfig config) {
    try {
      return IdentifierKindsYaml.shipped().withLimits(config.limits());
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("clientele.identity.limits: " + e.getMessage(), e);
    }
  }
}

package io.clientele.profile.identity;

import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** How people are told apart. */
@ConfigMapping(prefix = "clientele.identity")
public interface IdentityConfig {

  /** How many identifiers of a kind one person may have, in place of the shipped limit; by kind. */
  Map<String, Integer> limits();
}

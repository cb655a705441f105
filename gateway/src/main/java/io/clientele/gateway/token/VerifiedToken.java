package io.clientele.gateway.token;

import java.util.Set;

/**
 * A token that is good.
 *
 * @param subject who it was issued to
 * @param roleNames the roles, as the issuer calls them
 */
public record VerifiedToken(String subject, Set<String> roleNames) {

  /** Takes a copy. */
  public VerifiedToken {
    roleNames = Set.copyOf(roleNames);
  }
}

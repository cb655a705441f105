package io.clientele.gateway.audit;

import io.clientele.gateway.access.Grant;
import io.clientele.gateway.access.Role;
import java.util.stream.Collectors;

/**
 * Who did something.
 *
 * @param name of the key, or the subject of the token; empty of nobody
 * @param kind by what they were let in
 * @param role all roles, parted by commas
 */
record Actor(String name, Kind kind, String role) {

  /** One who was not let in. */
  static final Actor NOBODY = new Actor("", Kind.NOBODY, "");

  // The embedded suite makes a key of that name for whoever runs it.
  private static final String DEVELOPMENT = "development";

  /** By what somebody was let in. */
  enum Kind {
    KEY,
    TOKEN,
    DEVELOPMENT,
    NOBODY
  }

  static Actor of(Grant grant) {
    return grant.kind() == Grant.Kind.NOTHING
        ? NOBODY
        : new Actor(
            grant.name(),
            kind(grant),
            grant.roles().stream().sorted().map(Role::word).collect(Collectors.joining(",")));
  }

  private static Kind kind(Grant grant) {
    if (grant.kind() == Grant.Kind.TOKEN) {
      return Kind.TOKEN;
    }
    return grant.kind() == Grant.Kind.CONFIGURED_KEY && grant.name().equals(DEVELOPMENT)
        ? Kind.DEVELOPMENT
        : Kind.KEY;
  }
}

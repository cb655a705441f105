package io.clientele.gateway.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is let in with.
 *
 * @param name of the key, or of the person
 * @param source under which facts are taken in from the caller, and changes noted
 * @param roles with those that they include
 */
public record Grant(String name, String source, Set<Role> roles) {

  /** One who may nothing. */
  static final Grant NONE = new Grant("", "", Set.of());

  /** Adds the roles that are included. */
  public Grant {
    roles = closure(roles);
  }

  /** Whether one of these roles is there. */
  boolean hasOneOf(Collection<Role> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }

  private static Set<Role> closure(Set<Role> roles) {
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    roles.forEach(role -> all.addAll(role.included()));
    return Set.copyOf(all);
  }
}

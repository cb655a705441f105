package io.clientele.gateway.access;

import io.clientele.gateway.limit.OwnPace;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody is let in with.
 *
 * @param name of the key, or of the person
 * @param source under which facts are taken in from the caller, and changes noted
 * @param roles with those that they include
 * @param kind what the caller showed
 * @param id tells callers of a kind apart: of a stored key its id, of others the name
 * @param pace how often it may call, where the key itself says so
 */
public record Grant(
    String name, String source, Set<Role> roles, Kind kind, String id, OwnPace pace) {

  /** One who may nothing. */
  static final Grant NONE = new Grant("", "", Set.of(), Kind.NOTHING, "", OwnPace.NONE);

  /** What a caller showed. */
  public enum Kind {
    /** Nothing that is good. */
    NOTHING,
    /** A key of the configuration. */
    CONFIGURED_KEY,
    /** A key that profile-service keeps. */
    STORED_KEY,
    /** A token of the identity provider. */
    TOKEN
  }

  /** Adds the roles that are included. */
  public Grant {
    roles = closure(roles);
  }

  /** That of a key of the configuration that says nothing of a pace. */
  public Grant(String name, String source, Set<Role> roles) {
    this(name, source, roles, Kind.CONFIGURED_KEY, name, OwnPace.NONE);
  }

  /** The same at a pace. */
  Grant at(OwnPace own) {
    return new Grant(name, source, roles, kind, id, own);
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

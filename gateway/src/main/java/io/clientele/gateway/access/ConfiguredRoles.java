package io.clientele.gateway.access;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The roles of the keys of the configuration, by the key's name. */
record ConfiguredRoles(Map<String, Set<Role>> byName) {

  ConfiguredRoles {
    byName = Map.copyOf(byName);
  }

  /**
   * Roles by configuration.
   *
   * @param words names of roles with commas between them, by name of the key
   * @throws IllegalStateException where one is no role
   */
  static ConfiguredRoles of(Map<String, String> words) {
    Map<String, Set<Role>> byName = new HashMap<>();
    words.forEach((name, list) -> byName.put(name.toLowerCase(Locale.ROOT), roles(name, list)));
    return new ConfiguredRoles(byName);
  }

  /** The roles of a key: all, where none are given to it. */
  Set<Role> ofKey(String name) {
    return byName.getOrDefault(name, EnumSet.allOf(Role.class));
  }

  /** Refuses roles of keys that are not there: a slip there would leave a key with all roles. */
  void requireKnown(Set<String> names) {
    for (String name : byName.keySet()) {
      if (!names.contains(name)) {
        throw fault(name, "is for a key that is not there: clientele.access.keys." + name);
      }
    }
  }

  private static Set<Role> roles(String name, String list) {
    EnumSet<Role> roles = EnumSet.noneOf(Role.class);
    for (String word : list.split(",", -1)) {
      try {
        roles.add(Role.of(word));
      } catch (IllegalArgumentException e) {
        throw fault(name, "is not understood: '" + word.strip() + "': " + e.getMessage());
      }
    }
    return roles;
  }

  private static IllegalStateException fault(String name, String fault) {
    return new IllegalStateException("clientele.access.roles." + name + " " + fault);
  }
}

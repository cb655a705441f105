package io.clientele.gateway.limit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pace is whose, by the settings.
 *
 * @param standard of a role that is not named
 * @param roles by role
 * @param keys by name of a key of the configuration
 */
public record Paces(Pace standard, Map<String, Pace> roles, Map<String, OwnPace> keys) {

  /** Takes copies. */
  public Paces {
    roles = Map.copyOf(roles);
    keys = Map.copyOf(keys);
  }

  /**
   * Paces by configuration.
   *
   * @param knownRoles the roles that there are
   * @param knownKeys the keys that the configuration holds
   * @throws IllegalStateException where a setting cannot be meant
   */
  public static Paces of(LimitConfig config, Set<String> knownRoles, Set<String> knownKeys) {
    try {
      Pace standard = new Pace(config.perMinute(), config.perDay());
      Map<String, Pace> roles = new HashMap<>();
      own(config.rolePerMinute(), config.rolePerDay(), "role", knownRoles)
          .forEach((role, own) -> roles.put(role, own.over(standard)));
      Map<String, OwnPace> keys = own(config.keyPerMinute(), config.keyPerDay(), "key", knownKeys);
      keys.values().forEach(own -> own.over(standard));
      return new Paces(standard, roles, keys);
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("clientele.limits " + e.getMessage(), e);
    }
  }

  private static Map<String, OwnPace> own(
      Map<String, Integer> perMinute, Map<String, Integer> perDay, String kind, Set<String> known) {
    Map<String, Integer> minutes = lowered(perMinute);
    Map<String, Integer> days = lowered(perDay);
    Set<String> names = new HashSet<>(minutes.keySet());
    names.addAll(days.keySet());
    Map<String, OwnPace> own = new HashMap<>();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new IllegalArgumentException("are for a " + kind + " that is not there: " + name);
      }
      own.put(name, new OwnPace(minutes.get(name), days.get(name)));
    }
    return own;
  }

  private static Map<String, Integer> lowered(Map<String, Integer> byName) {
    Map<String, Integer> lowered = new HashMap<>();
    byName.forEach((name, number) -> lowered.put(name.toLowerCase(Locale.ROOT), number));
    return lowered;
  }

  /** What a key of the configuration says of itself. */
  public OwnPace ofKey(String name) {
    @Nullable OwnPace own = keys.get(name);
    return own == null ? OwnPace.NONE : own;
  }

  /** The pace of who has roles: the most generous of them, but where there is an own one. */
  public Pace of(Collection<String> had, OwnPace own) {
    return own.over(
        had.stream()
            .map(role -> roles.getOrDefault(role, standard))
            .reduce(Pace::orMore)
            .orElse(standard));
  }
}

package io.clientele.gateway.access;

import io.clientele.gateway.called.CalledMethod;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/** The roles that a method of a resource names. */
final class NamedRoles {

  private NamedRoles() {}

  /** The roles that may call it; none where it names none. */
  static List<Role> of(SimpleResourceInfo resource) {
    return CalledMethod.of(resource).map(NamedRoles::of).orElse(List.of());
  }

  /** The roles that may call a method. */
  static List<Role> of(Method method) {
    AllowedTo allowed = method.getAnnotation(AllowedTo.class);
    return allowed == null ? List.of() : List.of(allowed.value());
  }

  /** What a caller is told that has none of them. */
  static String refusal(List<Role> wanted, Collection<Role> had) {
    String may =
        Arrays.stream(Role.values())
            .filter(role -> wanted.stream().anyMatch(role.included()::contains))
            .map(Role::word)
            .collect(Collectors.joining(", "));
    String has = had.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    return may.isEmpty()
        ? "nobody may call this"
        : "this takes one of the roles " + may + "; the key has " + has;
  }
}

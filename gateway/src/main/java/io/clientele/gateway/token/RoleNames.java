package io.clientele.gateway.token;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The names of roles in a claim: a list of texts, or one text with spaces between them. */
final class RoleNames {

  private RoleNames() {}

  /**
   * The names in a claim; none where there is no such claim.
   *
   * @param claim its name, which may hold any character; else {@code a/b} for {@code b} within
   *     {@code a}
   */
  static Set<String> of(Map<String, ?> claims, String claim) {
    return names(claims.containsKey(claim) ? claims.get(claim) : within(claims, claim));
  }

  private static @Nullable Object within(Map<String, ?> claims, String path) {
    Object at = claims;
    for (String name : path.split("/", -1)) {
      if (!(at instanceof Map<?, ?> inner)) {
        return null;
      }
      at = inner.get(name);
    }
    return at;
  }

  private static Set<String> names(@Nullable Object value) {
    if (value instanceof String text) {
      return Arrays.stream(text.split(" ", -1))
          .filter(name -> !name.isEmpty())
          .collect(Collectors.toSet());
    }
    return value instanceof Collection<?> list
        ? list.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .collect(Collectors.toSet())
        : Set.of();
  }
}

package io.clientele.gateway.access;

import io.clientele.gateway.limit.OwnPace;
import io.clientele.gateway.token.OidcConfig;
import io.clientele.gateway.token.VerifiedToken;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a token grants.
 *
 * @param names what the issuer calls each role
 * @param source under which facts are taken in
 */
record TokenRoles(Map<Role, Set<String>> names, String source) {

  private static final Pattern SOURCE = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  TokenRoles {
    names = Map.copyOf(names);
  }

  /**
   * Names by configuration.
   *
   * @throws IllegalStateException where a setting cannot be meant
   */
  static TokenRoles of(OidcConfig config) {
    if (!SOURCE.matcher(config.source()).matches()) {
      throw new IllegalStateException(
          "clientele.oidc.source takes at most 64 of a-z, 0-9, '.', '_' and '-'");
    }
    Map<Role, Set<String>> names =
        new HashMap<>(
            Arrays.stream(Role.values())
                .collect(Collectors.toMap(Function.identity(), role -> Set.of(standard(role)))));
    config.roleNames().forEach((word, said) -> names.put(role(word), trimmed(said)));
    return new TokenRoles(names, config.source());
  }

  /** What a token grants; no role where it names none that is known here. */
  Grant grant(VerifiedToken token) {
    Set<Role> roles =
        names.entrySet().stream()
            .filter(role -> role.getValue().stream().anyMatch(token.roleNames()::contains))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return new Grant(
        token.subject(), source, roles, Grant.Kind.TOKEN, token.subject(), OwnPace.NONE);
  }

  private static String standard(Role role) {
    return "clientele-" + role.word();
  }

  private static Set<String> trimmed(List<String> names) {
    return names.stream().map(String::strip).collect(Collectors.toSet());
  }

  private static Role role(String word) {
    try {
      return Role.of(word.toLowerCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalStateException("clientele.oidc.role-names." + word + ": " + e.getMessage());
    }
  }
}

package io.clientele.profile.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The kinds of identifiers, and the values that identify nobody. */
public final class IdentifierKinds {

  private final Map<String, IdentifierKind> kinds = new TreeMap<>();
  private final List<Pattern> blocked;

  /**
   * The kinds.
   *
   * @param blocked a value that one of them matches wholly, whatever its case, identifies nobody
   * @throws IllegalArgumentException where a kind is there twice, or one that the service itself
   *     tells is not there
   */
  public IdentifierKinds(List<IdentifierKind> kinds, List<Pattern> blocked) {
    for (IdentifierKind kind : kinds) {
      if (this.kinds.put(kind.name(), kind) != null) {
        throw new IllegalArgumentException(
            "the identifier kind " + kind.name() + " is there twice");
      }
    }
    this.blocked = List.copyOf(blocked);
    kind(IdentifierKind.USER_ID);
    kind(IdentifierKind.ANONYMOUS_ID);
  }

  /**
   * The same kinds with other limits.
   *
   * @throws IllegalArgumentException where a limit is of no known kind, or below 1
   */
  public IdentifierKinds withLimits(Map<String, Integer> limits) {
    Map<String, IdentifierKind> limited = new HashMap<>(kinds);
    limits.forEach((name, limit) -> limited.put(name, kind(name).withLimit(limit)));
    return new IdentifierKinds(List.copyOf(limited.values()), blocked);
  }

  /** The kind of a name. */
  public IdentifierKind kind(String name) {
    IdentifierKind kind = kinds.get(name);
    if (kind == null) {
      throw new IllegalArgumentException(
          "there is no identifier kind " + name + "; there are " + kinds.keySet());
    }
    return kind;
  }

  /** Whether a value is what programs send where they know nobody. */
  public boolean isBlocked(String value) {
    String bare = value.strip();
    return bare.isEmpty() || blocked.stream().anyMatch(pattern -> pattern.matcher(bare).matches());
  }
}

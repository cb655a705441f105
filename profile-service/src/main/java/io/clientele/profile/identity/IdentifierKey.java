package io.clientele.profile.identity;

import java.util.Comparator;

/**
 * What an identifier is found by.
 *
 * @param hash hexadecimal
 */
record IdentifierKey(String kind, String namespace, String hash)
    implements Comparable<IdentifierKey> {

  private static final Comparator<IdentifierKey> ORDER =
      Comparator.comparing(IdentifierKey::kind)
          .thenComparing(IdentifierKey::namespace)
          .thenComparing(IdentifierKey::hash);

  @Override
  public int compareTo(IdentifierKey other) {
    return ORDER.compare(this, other);
  }

  /** Of which there is a limit for each person. */
  boolean isLimitedWith(IdentifierKey other) {
    return kind.equals(other.kind) && namespace.equals(other.namespace);
  }
}

package io.clientele.profile.identity;

import java.time.Instant;
import java.util.Comparator;

/**
 * Something that a person is known by.
 *
 * @param source who told it; of a customer id all who did
 */
public record Identifier(
    String kind,
    String namespace,
    String value,
    boolean verified,
    String customerId,
    String source,
    Instant firstSeenAt,
    Instant lastSeenAt) {

  /** By kind and value. */
  static final Comparator<Identifier> ORDER =
      Comparator.comparing(Identifier::kind)
          .thenComparing(Identifier::namespace)
          .thenComparing(Identifier::value)
          .thenComparing(Identifier::customerId)
          .thenComparing(Identifier::source);
}

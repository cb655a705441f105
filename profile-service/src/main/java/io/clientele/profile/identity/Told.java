package io.clientele.profile.identity;

import java.time.Instant;
import java.util.Comparator;

/**
 * An identifier that one request told of a customer.
 *
 * @param first when it was told first in the request
 * @param last when it was told last in it
 */
record Told(
    String customerId,
    IdentifierKind kind,
    IdentifierKey key,
    String value,
    boolean verified,
    Instant first,
    Instant last) {

  /** The order in which rows are written, so that two transactions never wait for each other. */
  static final Comparator<Told> ROWS =
      Comparator.comparing(Told::key).thenComparing(Told::customerId);

  /** What was told of the same identifier and customer, together. */
  Told and(Told other) {
    return new Told(
        customerId,
        kind,
        key,
        value,
        verified || other.verified,
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }

  boolean isOfDevice() {
    return kind.name().equals(IdentifierKind.ANONYMOUS_ID);
  }

  /** The customer id that the device's name stands for. */
  String device() {
    return AnonymousId.customerId(value);
  }
}

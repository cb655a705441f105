package io.clientele.profile.identity;

import java.time.Instant;

/**
 * A customer was told to have an identifier.
 *
 * @param kind one of {@link IdentifierKinds}
 * @param namespace of external ids; else empty
 * @param value in its normal form: equal values are the same identifier
 * @param verified the sender knows that it is the customer's
 */
public record Mention(
    String customerId, String kind, String namespace, String value, boolean verified, Instant at) {

  /** A device's name told together with the customer. */
  public static Mention signedIn(String customerId, String anonymousId, Instant at) {
    return new Mention(customerId, IdentifierKind.ANONYMOUS_ID, "", anonymousId, true, at);
  }

  /** Whether it says of a device's name that it is itself. */
  boolean isOfItself() {
    return kind.equals(IdentifierKind.ANONYMOUS_ID)
        && customerId.equals(AnonymousId.customerId(value));
  }
}

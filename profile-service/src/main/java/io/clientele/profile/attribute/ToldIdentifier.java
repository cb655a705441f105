package io.clientele.profile.attribute;

import java.time.Instant;

/**
 * Something that was told by which a person can be recognised.
 *
 * @param kind {@code email}, {@code phone}, {@code external_id} or {@code identity_card}
 * @param namespace of an external id, else empty
 * @param value cleaned. That of an identity card is stored nowhere but as a keyed hash
 * @param verified whether it was checked that it is the person's
 */
public record ToldIdentifier(
    String customerId,
    String kind,
    String namespace,
    String value,
    boolean verified,
    Instant observedAt) {

  /** The kind of numbers that nobody may store. */
  public static final String IDENTITY_CARD = "identity_card";
}

package io.clientele.scoring.person;

import io.clientele.scoring.attribute.Attributes;
import io.clientele.scoring.demographic.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * What the profile feed says of a customer's person.
 *
 * @param personId whose facts the customer's are; the customer's own id where he is a person
 * @param profilingRefused by the person
 * @param demographics of the person; null: not told with this change
 * @param attributes of the person; null: not told with this change
 * @param referredBy the customer who brought the person; empty: nobody that is known; null: not
 *     told with this change
 * @param contact of the person; null: not told with this change
 */
public record PersonChange(
    String customerId,
    String personId,
    boolean profilingRefused,
    @Nullable Demographics demographics,
    @Nullable Attributes attributes,
    @Nullable String referredBy,
    @Nullable Contact contact) {

  /** A change that says nothing of tags and ways to reach the person. */
  public PersonChange(
      String customerId,
      String personId,
      boolean profilingRefused,
      @Nullable Demographics demographics,
      @Nullable Attributes attributes,
      @Nullable String referredBy) {
    this(customerId, personId, profilingRefused, demographics, attributes, referredBy, null);
  }

  /** The same without a word of who brought the person. */
  public PersonChange withoutReferrer() {
    return new PersonChange(
        customerId,
        personId,
        profilingRefused,
        demographics,
        attributes,
        referredBy == null ? null : "",
        contact);
  }
}

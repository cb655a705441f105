package io.clientele.scoring.person;

import io.clientele.scoring.demographic.Demographics;
import org.jspecify.annotations.Nullable;

/**
 * What the profile feed says of a customer's person.
 *
 * @param personId whose facts the customer's are; the customer's own id where he is a person
 * @param profilingRefused by the person
 * @param demographics of the person; null: not told with this change
 */
public record PersonChange(
    String customerId,
    String personId,
    boolean profilingRefused,
    @Nullable Demographics demographics) {}

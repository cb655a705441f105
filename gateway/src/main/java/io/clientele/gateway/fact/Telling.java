package io.clientele.gateway.fact;

import java.util.Optional;

/**
 * Of whom a message tells, and when it happened.
 *
 * @param messageId names the message within its source
 * @param customerId the person
 * @param anonymousId the device's name for the person, where it was given beside the person's own
 * @param country where it happened, where the message says
 */
public record Telling(
    String messageId,
    String customerId,
    Optional<String> anonymousId,
    Moment moment,
    Optional<String> country) {}

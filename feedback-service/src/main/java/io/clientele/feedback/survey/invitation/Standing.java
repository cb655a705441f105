package io.clientele.feedback.survey.invitation;

import java.time.Instant;
import java.util.Optional;

/**
 * What may keep a customer from being asked.
 *
 * @param invitedAt when the customer was asked last, whatever the survey
 * @param declinedAt when the customer last did not want to be
 */
record Standing(
    String customerId, boolean erased, Optional<Instant> invitedAt, Optional<Instant> declinedAt) {}

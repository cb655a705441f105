package io.clientele.feedback.survey.invitation;

import java.util.Optional;

/**
 * What became of one customer of whom an invitation was asked for.
 *
 * @param invitation where there is one
 * @param token of its link; empty where there is none
 */
public record InvitationOutcome(
    String customerId, Verdict verdict, Optional<Invitation> invitation, String token) {}

package io.clientele.feedback.survey.invitation;

import io.clientele.feedback.survey.link.SurveyLink;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That a customer was asked, and what came of it.
 *
 * @param seq grows with every invitation
 * @param orderId the order it is about; may be empty
 */
public record Invitation(
    UUID invitationId,
    long seq,
    String surveyId,
    int version,
    String customerId,
    String orderId,
    Instant invitedAt,
    Instant expiresAt,
    Optional<Instant> openedAt,
    Optional<Instant> answeredAt,
    Optional<Instant> declinedAt) {

  /** Where an invitation stands. */
  public enum State {
    SENT,
    OPENED,
    ANSWERED,
    DECLINED,
    EXPIRED
  }

  /** Where it stands at a time. */
  public State state(Instant now) {
    if (answeredAt.isPresent()) {
      return State.ANSWERED;
    }
    if (declinedAt.isPresent()) {
      return State.DECLINED;
    }
    if (!expiresAt.isAfter(now)) {
      return State.EXPIRED;
    }
    return openedAt.isPresent() ? State.OPENED : State.SENT;
  }

  /** What its link says. */
  public SurveyLink link() {
    return new SurveyLink(surveyId, version, invitationId, expiresAt);
  }
}

package io.clientele.feedback.survey.link;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a link says: which invitation it is of. Nothing in it tells who the customer is.
 *
 * @param version of the survey, from 1 on
 * @param expiresAt to the second
 */
public record SurveyLink(String surveyId, int version, UUID invitationId, Instant expiresAt) {

  public SurveyLink {
    expiresAt = expiresAt.truncatedTo(ChronoUnit.SECONDS);
  }
}

package io.clientele.feedback.survey.definition;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * One version of a survey, and where the survey stands.
 *
 * @param surveyId names it: {@code [a-z][a-z0-9-]{0,39}}
 * @param version from 1 on
 * @param activeVersion the one that is asked; 0 where none is
 * @param createdAt when the version was made
 */
public record Survey(
    String surveyId,
    int version,
    Questionnaire questionnaire,
    State state,
    int activeVersion,
    int latestVersion,
    Instant createdAt) {

  /** Where a survey stands. */
  public enum State {
    /** Nobody is asked yet. */
    DRAFT,
    ACTIVE,
    /** Nobody is asked any more. */
    ENDED
  }

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");

  /** The id, where it can be one. */
  public static String checkedId(String surveyId) {
    Field.require(
        ID.matcher(surveyId).matches(),
        "survey_id",
        "is 1 to 40 lower-case letters, digits or '-', beginning with a letter");
    return surveyId;
  }
}

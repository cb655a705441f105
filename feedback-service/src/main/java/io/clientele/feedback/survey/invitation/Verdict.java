package io.clientele.feedback.survey.invitation;

/** What became of a customer of whom an invitation was asked for. */
public enum Verdict {
  INVITED,
  /** Was not drawn. */
  NOT_SAMPLED,
  /** Was asked not long ago. */
  RESTING,
  /** Did not want to be asked, not long ago. */
  REFUSED,
  ERASED,
  /** Stands in the request before. */
  REPEATED
}

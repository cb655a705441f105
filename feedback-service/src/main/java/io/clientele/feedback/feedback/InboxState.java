package io.clientele.feedback.feedback;

/** What was done about feedback. Any state may follow any other: people err. */
enum InboxState {
  /** Nobody has dealt with it. */
  NEW,
  /** Somebody looked at it. */
  SEEN,
  /** The customer has an answer. */
  ANSWERED,
  /** Nothing is left to do. */
  DONE
}

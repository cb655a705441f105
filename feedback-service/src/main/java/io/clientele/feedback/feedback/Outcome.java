package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;

/** What became of one item of a request. */
sealed interface Outcome {

  /** Stored now, or before by this very request. */
  record Accepted() implements Outcome {}

  /** The same had been stored under this id; nothing was changed. */
  record Duplicate() implements Outcome {}

  /** Not stored. */
  record Rejected(ClienteleException why) implements Outcome {}
}

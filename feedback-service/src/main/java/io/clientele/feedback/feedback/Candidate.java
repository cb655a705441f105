package io.clientele.feedback.feedback;

import io.clientele.contracts.error.ClienteleException;

/** One item of a request, before it is stored. */
sealed interface Candidate {

  /** An item that may be stored. */
  record Acceptable(Feedback feedback, String digest) implements Candidate {

    Acceptable(Feedback feedback) {
      this(feedback, ContentDigest.of(feedback));
    }
  }

  /** An item at fault; the others of its request do not suffer from it. */
  record Refused(ClienteleException why) implements Candidate {}
}

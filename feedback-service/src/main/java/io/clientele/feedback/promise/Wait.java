package io.clientele.feedback.promise;

/** For whom a case waits. */
public enum Wait {
  /** For an answer of the customer. */
  CUSTOMER,
  /** For somebody else, such as a carrier. */
  THIRD_PARTY
}

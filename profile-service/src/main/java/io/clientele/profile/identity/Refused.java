package io.clientele.profile.identity;

import java.time.Instant;

/** Something that was told was not taken for an identifier of the customer. */
record Refused(String customerId, String kind, Reason reason, Instant at) {

  /** Why not. */
  enum Reason {
    /** Programs send it where they know nobody. */
    BLOCKED,
    /** The person has as many as a person may have. */
    LIMIT,
    /** It is the id of somebody who was erased. */
    ERASED
  }
}

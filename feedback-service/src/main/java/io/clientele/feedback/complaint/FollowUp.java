package io.clientele.feedback.complaint;

import java.time.Instant;

/**
 * What the customer said of the solution.
 *
 * @param rating 1 to 5; 0: none given
 */
record FollowUp(Instant at, boolean solved, double rating) {

  FollowUp {
    if (rating != 0 && !(rating >= 1 && rating <= 5)) {
      throw Said.invalid("rating", "is 1 to 5, or 0 where none was given");
    }
  }
}

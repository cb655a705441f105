package io.clientele.feedback.improvement;

import java.time.Instant;
import java.util.List;

/**
 * Feedback that an improvement is about.
 *
 * @param polarity of the improvement's aspect in it, else of the whole text; in [-1, 1]
 * @param themeId the theme through which it is linked; empty: by hand
 */
record LinkedFeedback(
    String source,
    String feedbackId,
    String customerId,
    double polarity,
    String themeId,
    Instant linkedAt) {

  /** What names feedback. */
  record Name(String source, String feedbackId) {

    Name {
      Field.name("source", source);
      Field.name("feedback_id", feedbackId);
    }
  }

  /**
   * What linking came to.
   *
   * @param changed links that were made or taken away
   * @param unknown what is not stored
   */
  record Outcome(int changed, List<Name> unknown) {

    Outcome {
      unknown = List.copyOf(unknown);
    }
  }
}

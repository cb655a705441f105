package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.Judgement;
import io.clientele.feedback.classification.Understood;
import io.clientele.feedback.duplicate.Saying;
import java.util.List;

/**
 * Feedback as it goes into the store: with the digest of its content and how it was understood.
 *
 * @param understood what its text says
 * @param saying what decides whether it counts
 * @param wishes names of the topics it asks for
 */
record ClassifiedFeedback(
    Feedback feedback, String digest, Understood understood, Saying saying, List<String> wishes) {

  ClassifiedFeedback {
    wishes = List.copyOf(wishes);
  }

  /** How its text feels. */
  Judgement judgement() {
    return understood.judgement();
  }
}

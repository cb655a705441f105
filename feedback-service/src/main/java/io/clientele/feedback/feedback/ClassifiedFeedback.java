package io.clientele.feedback.feedback;

import io.clientele.feedback.classification.Judgement;
import java.util.List;

/**
 * Feedback as it goes into the store: with the digest of its content and how it was understood.
 *
 * @param wishes names of the topics it asks for
 */
record ClassifiedFeedback(
    Feedback feedback, String digest, Judgement judgement, List<String> wishes) {

  ClassifiedFeedback {
    wishes = List.copyOf(wishes);
  }
}

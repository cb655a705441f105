package io.clientele.feedback.change;

import io.clientele.feedback.classification.Judgement;
import java.time.Instant;
import java.util.List;

/**
 * That a customer gave feedback: how it was meant, without its text.
 *
 * @param place the place after this change
 * @param rating 1 to 5; 0 where none was given
 * @param wishes names of the topics that the text asks for
 */
record Change(
    ChangeCursor place,
    String customerId,
    String source,
    String feedbackId,
    Instant occurredAt,
    double rating,
    Judgement judgement,
    List<String> wishes) {

  Change {
    wishes = List.copyOf(wishes);
  }
}

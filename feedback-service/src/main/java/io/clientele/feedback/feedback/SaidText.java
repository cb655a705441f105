package io.clientele.feedback.feedback;

import java.time.Instant;

/**
 * Words of a customer that belong to something else, for example to the response to a survey.
 *
 * @param feedbackId names them within their source; 1 to 200 characters
 * @param customerId who said them; 1 to 200 characters
 * @param text not blank, at most 20,000 characters
 * @param channel where they were said; may be empty
 * @param orderId the order they are about; may be empty
 */
public record SaidText(
    String feedbackId,
    String customerId,
    String text,
    Instant occurredAt,
    String channel,
    String orderId) {

  Feedback feedback(String source) {
    return new Feedback(
        source, feedbackId, customerId, text, 0, occurredAt, false, channel, orderId);
  }
}

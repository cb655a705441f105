package io.clientele.feedback.feedback;

import static io.clientele.feedback.feedback.Checked.invalid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What one customer said once. The text is kept as it came; U+0000, which the database cannot
 * store, and half surrogate pairs, which are no text, are refused rather than removed in silence.
 *
 * @param source who sent it: {@code [a-z0-9][a-z0-9._-]{0,63}}
 * @param feedbackId names it within its source; 1 to 200 characters
 * @param customerId who said it; 1 to 200 characters
 * @param text at most {@value #LONGEST_TEXT} characters; empty only where a rating is given
 * @param rating 1 to 5; 0 where none was given
 * @param occurredAt when it was said, from 1970 on; kept to the microsecond
 * @param timeAssumed whether the sender gave no time and {@code occurredAt} is when it came in
 * @param channel where it was said, at most 200 characters; may be empty
 * @param orderId the order it is about, at most 200 characters; may be empty
 */
record Feedback(
    String source,
    String feedbackId,
    String customerId,
    String text,
    double rating,
    Instant occurredAt,
    boolean timeAssumed,
    String channel,
    String orderId) {

  static final int LONGEST_TEXT = 20_000;

  private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

  Feedback {
    Checked.source(source);
    Checked.name("feedback_id", feedbackId);
    Checked.name("customer_id", customerId);
    Checked.text("text", text, LONGEST_TEXT);
    Checked.optionalName("channel", channel);
    Checked.optionalName("order_id", orderId);
    if (rating != 0 && !(rating >= 1 && rating <= 5)) {
      throw invalid("rating", "is 1 to 5, or 0 where none was given");
    }
    if (text.isEmpty() && rating == 0) {
      throw invalid("text", "is empty and no rating is given; send at least one of them");
    }
    if (occurredAt.isBefore(Instant.EPOCH)) {
      throw invalid("occurred_at", "lies before 1970");
    }
    // What the database keeps; so that what was read compares with what was sent.
    occurredAt = occurredAt.truncatedTo(ChronoUnit.MICROS);
    // A minus zero equals zero and shall give the same digest.
    rating = rating == 0 ? 0 : rating;
  }

  /**
   * This feedback, if it could have been said by now. Clocks of senders may be a day ahead.
   *
   * @throws io.clientele.contracts.error.ClienteleException if it lies further in the future
   */
  Feedback saidBy(Instant now) {
    if (occurredAt.isAfter(now.plus(CLOCK_TOLERANCE))) {
      throw invalid("occurred_at", "lies more than 24 hours in the future");
    }
    return this;
  }
}
